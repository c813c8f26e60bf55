"""Tables of worked cases that a clerk can read and extend, and the tests that run them."""
