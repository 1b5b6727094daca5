"""Who plays H."""
