"""Procedures: what a procedure asks for, by channel, case and day."""
