"""The Sphinx side: the only room of the package that imports Sphinx or docutils."""
