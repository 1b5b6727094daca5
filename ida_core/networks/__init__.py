"""Layers that assistants share."""
