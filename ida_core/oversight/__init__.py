"""Oversight of answers that are too many to check one by one: debate, its judges, and what it is worth."""
