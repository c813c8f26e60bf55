"""Satisfaction: what people were asked, what they answered, and what it is worth."""
