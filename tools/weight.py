"""What a reader's browser fetches for each page: ``python tools/weight.py [HTML_DIR]``.

Sizes are in bytes of the page with its style sheets and scripts, each compressed with gzip as a
server sends it; fonts and pictures are not among them, since the guide has none. Exit status 1
with the pages that are too heavy.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

# A page of an example, in all, compressed; and the scripts that are ours, as they are stored.
PAGE_LIMIT = 120 * 1024
SCRIPT_LIMIT = 15 * 1024
OUR_SCRIPTS = ("guide*.js", "writing-guide*.js")
_SEARCH = "search.html"


class Weight(NamedTuple):
    """A page and what it loads, compressed, in bytes."""

    page: str
    html: int
    styles: int
    scripts: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.html + self.styles + self.scripts


class _Loads(HTMLParser):
    """Collects the addresses of style sheets and scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.styles: list[str] = []
        self.scripts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and given.get("rel") == "stylesheet":
            self.styles.append(given.get("href") or "")
        elif tag == "script" and given.get("src"):
            self.scripts.append(given["src"] or "")


@cache
def compressed(path: Path) -> int:
    """The size of *path* after gzip."""
    return len(gzip.compress(path.read_bytes(), mtime=0))


def weigh(page: Path, root: Path) -> Weight:
    """The weight of *page* of the site in *root*."""
    loads = _Loads(page.read_text("utf-8"))

    def size(addresses: list[str]) -> int:
        files = {(page.parent / urlsplit(address).path).resolve() for address in addresses}
        return sum(compressed(file) for file in files)

    return Weight(
        page.relative_to(root).as_posix(), compressed(page), size(loads.styles), size(loads.scripts)
    )


def pages(root: Path) -> Iterator[Path]:
    """The pages of the site in *root*."""
    return (page for page in sorted(root.rglob("*.html")) if "_static" not in page.parts)


def our_scripts(root: Path) -> dict[str, int]:
    """Our own scripts in the site in *root*, with their sizes in bytes."""
    static = root / "_static"
    return {file.name: file.stat().st_size for glob in OUR_SCRIPTS for file in sorted(static.glob(glob))}


def main() -> int:
    """Print the table; say what is too heavy."""
    parser = argparse.ArgumentParser(description="Weigh the pages of the built guide.")
    parser.add_argument("site", nargs="?", type=Path, default=Path("_build/html"), help="where it was built")
    root = parser.parse_args().site.resolve()
    if not (root / "index.html").is_file():
        sys.stderr.write(f"{root} holds no index.html; build the guide first: make\n")
        return 1
    table = sorted((weigh(page, root) for page in pages(root)), key=lambda weight: -weight.total)
    print(f"{'KB, gzip':>9} {'page':>7} {'styles':>7} {'scripts':>8}")
    for weight in table:
        total, html, styles, scripts = (size / 1024 for size in (weight.total, *weight[1:]))
        print(f"{total:9.1f} {html:7.1f} {styles:7.1f} {scripts:8.1f}  {weight.page}")
    own = our_scripts(root)
    print(f"our scripts, {sum(own.values()) / 1024:.1f} KB: {', '.join(own) or 'none'}")
    # The search page loads the index of all words.
    heavy = [weight.page for weight in table if weight.total > PAGE_LIMIT and weight.page != _SEARCH]
    if sum(own.values()) > SCRIPT_LIMIT:
        heavy += own
    if heavy:
        sys.stderr.write(f"too heavy: {', '.join(heavy)}\n")
    return 1 if heavy else 0


if __name__ == "__main__":
    sys.exit(main())
