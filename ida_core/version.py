"""The version of Espalier; the package metadata are read from here."""

from typing import Final

VERSION: Final = "0.1.0"
