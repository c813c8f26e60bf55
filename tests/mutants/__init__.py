"""Mutants: one small change of a rule at a time, and the tests that notice it."""
