"""What the essay only names, as numbers: agreement, bounds, accuracy."""
