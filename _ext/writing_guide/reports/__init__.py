"""One module a format: reports in, text out. A report decides nothing."""
