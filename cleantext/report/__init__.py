"""Views of a Document for people: the table of its decisions, the difference to its source."""
