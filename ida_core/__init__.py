"""The machine of Espalier: amplify, distil, iterate. No Qt in here; usable from a notebook."""
