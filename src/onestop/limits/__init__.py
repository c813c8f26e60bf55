"""Limits: how long handling may take, and the day on which it ends."""
