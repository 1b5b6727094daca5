"""The window's side of language models: errands on a thread, the room that tells of them, question sets, templates."""
