"""Set the handbook on paper: ``python tools/make_pdf.py PAGE.html BOOK.pdf``.

Exit status 0 with the book written, 1 with a message where it cannot be.
"""

from __future__ import annotations

import argparse
import logging
import shutil
import subprocess
import sys
import time
from pathlib import Path


def main() -> int:
    """Write the book; say how many pages, how large and how long."""
    parser = argparse.ArgumentParser(description="Make the PDF handbook from its HTML page.")
    parser.add_argument("page", type=Path, help="the page that sphinx-build -b handbook wrote")
    parser.add_argument("book", type=Path, help="the PDF to write")
    arguments = parser.parse_args()
    if not arguments.page.is_file():
        return _fail(f"{arguments.page} is not there; build it with sphinx-build -b handbook")
    if not _has_chinese_fonts():
        return _fail("no Chinese font is installed; on Debian: apt-get install fonts-noto-cjk")
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:
        return _fail(f"WeasyPrint does not load ({error}); see requirements/books.txt, and install pango")
    complaints = _Complaints()
    logging.getLogger("weasyprint").addHandler(complaints)
    started = time.monotonic()
    document = HTML(arguments.page).render(pdf_variant="pdf/ua-1")
    arguments.book.parent.mkdir(parents=True, exist_ok=True)
    document.write_pdf(arguments.book, pdf_variant="pdf/ua-1")
    if complaints.errors:
        return _fail("\n".join(complaints.errors))
    size, seconds = arguments.book.stat().st_size / 1e6, time.monotonic() - started
    print(f"{arguments.book}: {len(document.pages)} pages, {size:.1f} MB, {seconds:.0f} s")
    return 0


class _Complaints(logging.Handler):
    """Keeps what WeasyPrint calls an error: a link without a target, a file that is not there."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.errors.append(record.getMessage())


def _has_chinese_fonts() -> bool:
    listing = shutil.which("fc-list")
    if listing is None:  # no fontconfig command: let the fonts speak for themselves
        return True
    done = subprocess.run([listing, ":lang=zh-cn", "family"], capture_output=True, check=True)
    return bool(done.stdout.strip())


def _fail(message: str) -> int:
    print(f"make_pdf: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
