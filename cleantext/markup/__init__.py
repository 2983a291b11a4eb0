"""Text that stands among syntax: Markdown, comments and strings of programs, and regions in which cleaning is switched off."""
