"""Espalier: a desktop workbench for Iterated Distillation and Amplification."""

import sys

from app.dispatch import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
