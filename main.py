"""Espalier: a desktop workbench for Iterated Distillation and Amplification."""

import sys

from app.dispatch import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # in a bundle the process that draws pictures starts here as well
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main(sys.argv[1:]))
