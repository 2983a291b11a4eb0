"""What is known of the language: the context model, word frequencies, Traditional characters as Simplified ones."""
