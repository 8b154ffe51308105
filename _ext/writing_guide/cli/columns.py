"""Tables for a terminal where half of the characters are two columns wide."""

from __future__ import annotations

from collections.abc import Sequence

from writing_guide.reports.excerpt import safe, width


def columns(rows: Sequence[Sequence[str]]) -> str:
    """*rows* with their cells under one another, two spaces between; lines end in a line feed."""
    shown = [[safe(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*shown, strict=True)]
    return "".join(
        "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)).rstrip()
        + "\n"
        for row in shown
    )
