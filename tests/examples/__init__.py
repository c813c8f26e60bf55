"""The examples: what they print, and where their rows come from."""
