"""Layers that assistants and imitators share."""
