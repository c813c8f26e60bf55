"""Vietnam: the scales on which people are asked.

Reads `facts/scales.toml` when the module is first used, which is when one of its names is.

Stands on `loading`. Knows no answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onestop.loading.surveys import load_scales
from onestop.vn._files import source

if TYPE_CHECKING:
    from onestop.satisfaction.scales import Scale

#: Every scale of the facts, by its name.
SCALES: Final[dict[str, Scale]] = load_scales(source("facts/scales.toml"))

LIKE: Final = SCALES["LIKE"]
SCALE_0_10: Final = SCALES["SCALE_0_10"]
SCALE_1_7: Final = SCALES["SCALE_1_7"]
SCALE_2: Final = SCALES["SCALE_2"]
SCALE_3: Final = SCALES["SCALE_3"]
SCALE_4: Final = SCALES["SCALE_4"]
SCALE_5: Final = SCALES["SCALE_5"]
