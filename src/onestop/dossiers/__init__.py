"""Dossiers: what happened to one, how its clock ran, how it stands."""
