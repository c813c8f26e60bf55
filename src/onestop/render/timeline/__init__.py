"""Timeline: one dossier's clock day by day, as text and as a picture."""
