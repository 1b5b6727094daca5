"""The debate room: two answers, where they part, and a judge's belief that pays."""
