"""Templates of a genre: one skeleton a kind of subject, in ``templates/NAME.md`` of its folder.

A skeleton is ``# title``, then ``## part`` for each part in the genre's order, then one paragraph a
line. A paragraph begins with the shortest length that it belongs to, ``[500+]``; ``###`` behind
it makes it a heading. So one skeleton gives a text for every length that it names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from writing_guide.errors import GenreError
from writing_guide.genres.schema import Genre
from writing_guide.model import BlockKind
from writing_guide.text.expressions import lazy
from writing_guide.text.sentences import count_characters

PROMPT = lazy("（[^（）]*）")
"""What to fill into the blank before it: （填写单位全称）; deleted with the filling."""
_LINE = lazy(r"\[([1-9][0-9]{1,4})\+\] (### )?(\S.*)")
_TITLE_PART = "title"


@dataclass(frozen=True, slots=True)
class TemplateParagraph:
    """A paragraph of a skeleton.

    :param least: the shortest length, in characters, that it belongs to.
    """

    part: str
    kind: BlockKind
    least: int
    text: str


@dataclass(frozen=True, slots=True)
class Template:
    """A skeleton.

    :param name: the file's name without its ending, ASCII.
    :param title: what kind of subject it is for, in the genre's language.
    """

    name: str
    title: str
    paragraphs: tuple[TemplateParagraph, ...]

    @property
    def lengths(self) -> tuple[int, ...]:
        """Every length, in characters, that there is a text for."""
        return tuple(sorted({paragraph.least for paragraph in self.paragraphs}))

    def at(self, length: int) -> tuple[TemplateParagraph, ...]:
        """The paragraphs of the text of *length* characters."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.least <= length)


def template_length(paragraphs: tuple[TemplateParagraph, ...]) -> int:
    """Length of a text in characters, prompts left out: a blank is as long as what goes into it.

    The title is left out too; the lengths that calls set are those of the text.
    """
    return sum(
        count_characters(PROMPT.sub("", paragraph.text))
        for paragraph in paragraphs
        if paragraph.kind is not BlockKind.TITLE
    )


def read_templates(genre: Genre) -> dict[str, Template]:
    """Name → template, of every template in the genre's folder.

    :raises GenreError: with the file and the line, where one is not written as above.
    """
    paths = sorted((genre.folder / "templates").glob("*.md"))
    return {path.stem: _read(path, [part.name for part in genre.parts]) for path in paths}


def _read(path: Path, parts: list[str]) -> Template:
    title, part = "", ""
    left = list(parts)
    paragraphs: list[TemplateParagraph] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("# ") and not title:
            title = line[2:].strip()
        elif line.startswith("## ") and title:
            part = line[3:].strip()
            if part not in left:
                raise _error(path, number, f"{part!r} is no part of this genre, or stands out of order")
            left = left[left.index(part) + 1 :]
        elif match := _LINE.fullmatch(line):
            if not part:
                raise _error(path, number, "a paragraph stands under a “## part”")
            paragraphs.append(TemplateParagraph(part, _kind(part, match), int(match[1]), match[3]))
        elif line.strip():
            raise _error(path, number, "a paragraph begins with the shortest length it belongs to, [500+]")
    if not title or not paragraphs:
        raise GenreError(str(path), "", "a template is “# title”, then “## part” and its paragraphs")
    return Template(path.stem, title, tuple(paragraphs))


def _kind(part: str, match: re.Match[str]) -> BlockKind:
    if part == _TITLE_PART:
        return BlockKind.TITLE
    return BlockKind.HEADING if match[2] else BlockKind.PARAGRAPH


def _error(path: Path, line: int, problem: str) -> GenreError:
    return GenreError(str(path), f"line {line}", problem)
