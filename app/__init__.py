"""The window of Espalier. Qt lives here and nowhere else."""
