"""The command ``writing-guide``."""
