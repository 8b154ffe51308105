"""Files in, documents out: plain text, Markdown with or without our directives, Word."""
