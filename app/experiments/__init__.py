"""The experiments room: declared sweeps of runs, made in the background."""
