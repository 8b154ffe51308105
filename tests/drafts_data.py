"""Drafts of this project's own, with labels made before the outline was run on them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from writing_guide.checks import BoundGenre, bind
from writing_guide.engine import Settings
from writing_guide.engine.run import context_of
from writing_guide.genres import Genre, find_genre
from writing_guide.model import Document, Hit, Part
from writing_guide.readers.outline import outline

FOLDER = Path(__file__).parent / "drafts"
SHARED = Path(__file__).resolve().parents[2] / "shared"

Paragraphs = tuple[int, int] | None


@dataclass(frozen=True)
class Draft:
    """A draft and what is true of it; ``None`` for a part that is not there."""

    name: str
    text: str
    kind: str = ""
    opening: Paragraphs = None
    closing: Paragraphs = None
    subject: bool | None = None
    occasion: bool | None = None


@lru_cache(maxsize=1)
def genre() -> Genre:
    return find_genre("deed-summary")


@lru_cache(maxsize=1)
def bound() -> BoundGenre:
    return bind(genre())


@lru_cache(maxsize=1)
def drafts() -> tuple[Draft, ...]:
    labels = tomllib.loads((FOLDER / "labels.toml").read_text("utf-8"))
    return tuple(
        Draft(
            name=name,
            text=(FOLDER / f"{name}.txt").read_text("utf-8"),
            kind=label.get("kind", ""),
            opening=tuple(label.get("opening", ())) or None,
            closing=tuple(label.get("closing", ())) or None,
            subject=label.get("subject"),
            occasion=label.get("occasion"),
        )
        for name, label in labels.items()
    )


def deeds() -> tuple[Draft, ...]:
    return tuple(draft for draft in drafts() if not draft.kind)


def others() -> tuple[Draft, ...]:
    return tuple(draft for draft in drafts() if draft.kind)


def gold() -> Iterator[Draft]:
    """The labelled sources, none where they are not at hand."""
    for path in sorted((SHARED / "gold").glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        parts = {
            name: (label[name]["start"], label[name]["end"]) if label[name]["present"] else None
            for name in ("opening", "closing")
        }
        text = (SHARED / "sources" / f"{path.stem}.txt").read_text("utf-8")
        yield Draft(path.stem, text, "" if label["is_deed_summary"] else "other", **parts)


def entries(name: str) -> list[tuple[str, str]]:
    """(label, text) of a file of labelled lines."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    fields = (line.partition(" ") for line in lines)
    return [(label, text) for label, _, text in fields if label not in ("", "#")]


def texts(name: str) -> list[tuple[str, str, str]]:
    """(label, name, text) of a file of labelled texts, each under a line ``== label name``."""
    _, *found = (FOLDER / name).read_text("utf-8").split("\n== ")
    heads = (one.partition("\n") for one in found)
    return [(*head.split(" ", 1), text) for head, _, text in heads]


def paragraphs_of(text: str, parts: tuple[Part, ...], name: str) -> Paragraphs:
    """First and last index of the non-empty lines that the part *name* covers."""
    found = [part for part in parts if part.name == name]
    if not found:
        return None
    starts, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(at)
        at += len(line) + 1
    return tuple(
        max(i for i, start in enumerate(starts) if start <= place)
        for place in (found[0].span.start, found[0].span.end - 1)
    )


def draft_document(text: str) -> Document:
    """An unmarked draft as a reader gives it."""
    blocks, parts = outline(text, genre())
    return Document(text, blocks, parts)


def marked(text: str, *parts: Part) -> Document:
    """An example whose author marked *parts*."""
    blocks, _ = outline(text, genre())
    return Document(text, blocks, parts, marked=True)


def hits(document: Document, code: str) -> list[Hit]:
    """What the rule *code* has to say about *document*."""
    context = context_of(document, bound(), Settings())
    return [hit for rule in bound().rules if rule.rule.code == code for hit in rule.check.run(context)]
