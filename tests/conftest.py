"""What every test shares: Hypothesis runs the same examples each time, and blocks in docs run."""

from hypothesis import settings

settings.register_profile("suite", derandomize=True, deadline=None)
settings.load_profile("suite")
