"""The macros room."""
