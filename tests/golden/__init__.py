"""Expected answers typed by hand from the notices, never produced by the code under test."""
