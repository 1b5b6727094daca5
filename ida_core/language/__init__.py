"""Language models as assistants: questions, answers and everything between them are text."""
