"""Properties: what must hold for every input, told by Hypothesis and a slow plain oracle."""
