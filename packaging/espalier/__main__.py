"""python -m espalier: the same as espalier-cli."""

import sys

from espalier import command_line

sys.exit(command_line())
