"""Pure text analysis: strings in, values out. Knows nothing of genres, files or Sphinx."""
