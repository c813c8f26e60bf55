"""Figures: what a period's dossiers add up to, and how sure a share is."""
