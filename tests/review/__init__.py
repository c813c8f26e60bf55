"""The sheet of the monthly meeting."""
