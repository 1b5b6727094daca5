"""Sessions on disk: a folder with one SQLite database and the checkpoints."""
