"""A procedure held against itself (*rà soát thủ tục*): what its author should mend."""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
