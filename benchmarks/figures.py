"""Speed of figure recognition: characters a second over texts repeated to a megabyte.

usage: python benchmarks/figures.py TEXT… (best of five runs, one core)
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from writing_guide.genres import find_genre
from writing_guide.text.figures import FigureLexicon, find_figures

_MEGABYTE = 1_000_000


def main(paths: list[str]) -> int:
    """Measure the texts in *paths*; 2 if there are none."""
    text = "\n".join(Path(path).read_text("utf-8") for path in paths)
    if not text:
        print(__doc__)
        return 2
    text *= max(1, _MEGABYTE // len(text))
    lexicon = FigureLexicon.of(find_genre("deed-summary").lists)
    find_figures(text[:1000], lexicon)
    best = float("inf")
    found = 0
    for _ in range(5):
        start = time.process_time()
        found = len(find_figures(text, lexicon))
        best = min(best, time.process_time() - start)
    print(f"{len(text):,} characters, {found:,} figures: {len(text) / best / 1e6:.2f} million characters/s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
