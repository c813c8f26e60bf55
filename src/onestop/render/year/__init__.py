"""Year: a calendar's year, as text and as a picture."""
