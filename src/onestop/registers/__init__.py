"""Registers: the tables that people hand over."""
