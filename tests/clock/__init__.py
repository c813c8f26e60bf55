"""The dossier's clock against an oracle that shares nothing with it: `python -m tests.clock`."""
