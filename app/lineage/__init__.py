"""The lineage room."""
