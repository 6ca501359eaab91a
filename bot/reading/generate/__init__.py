"""Scripts that make the reader's data files; run by a developer, never by the program."""
