"""What the styles of a Word file say of its paragraphs: heading, title, caption or text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from writing_guide.model import BlockKind
from writing_guide.readers.word_package import Attributes, Package, local
from writing_guide.text.expressions import lazy

# Built-in styles by the names that Word and WPS write, in English and in Chinese.
_HEADING = lazy(r"(?:heading|标题)\s*[1-9]", re.IGNORECASE)
_NAMES = {
    "title": BlockKind.TITLE,
    "标题": BlockKind.TITLE,
    "subtitle": BlockKind.TITLE,
    "副标题": BlockKind.TITLE,
    "caption": BlockKind.CAPTION,
    "题注": BlockKind.CAPTION,
}
_CONTENTS = lazy(r"(?:toc|目录)\s*[1-9]", re.IGNORECASE)
# ECMA-376 Part 1, 17.3.1.20: levels 0 to 8 are headings, 9 is body text.
BODY_LEVEL = 9
_DEPTH = 16


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str = ""
    level: int | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles of a file, by their ids."""

    by_id: dict[str, _Style] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package, main: str) -> Styles:
        """The styles that the part *main* uses; none if the file has none."""
        data = package.part(package.related(main, "styles") or "word/styles.xml")
        found: dict[str, _Style] = {}
        current: list[_Style] = []

        def start(tag: str, attributes: Attributes) -> None:
            name = local(tag)
            if name == "style":
                current[:] = [_Style()]
                found[attribute(attributes, "styleId")] = current[0]
            elif current and name == "name":
                current[0].name = attribute(attributes, "val").strip()
            elif current and name == "basedOn":
                current[0].based_on = attribute(attributes, "val")
            elif current and name == "outlineLvl":
                current[0].level = level_of(attributes)
            elif current and name == "numId":
                current[0].listed = attribute(attributes, "val") != "0"

        if data is not None:
            package.parse(data, start)
        return cls(found)

    def kind(self, style: str) -> BlockKind | None:
        """What paragraphs of *style* are; ``None`` if it says nothing."""
        chain = self._chain(style)
        for item in chain:
            if _HEADING.fullmatch(item.name):
                return BlockKind.HEADING
            if item.name.lower() in _NAMES:
                return _NAMES[item.name.lower()]
            if item.level is not None:
                return BlockKind.HEADING if item.level < BODY_LEVEL else None
        return BlockKind.ITEM if any(item.listed for item in chain) else None

    def is_contents(self, style: str) -> bool:
        """Whether *style* is one of a table of contents, which repeats the headings."""
        return any(_CONTENTS.fullmatch(item.name) for item in self._chain(style))

    def _chain(self, style: str) -> list[_Style]:
        if style not in self.by_id:
            # Programs that leave the built-in styles out still use their ids (``Heading1``).
            return [_Style(style)]
        chain: list[_Style] = []
        while style in self.by_id and len(chain) < _DEPTH:
            chain.append(self.by_id[style])
            style = self.by_id[style].based_on
        return chain


def attribute(attributes: Attributes, name: str) -> str:
    """The value of *name* in whatever namespace, ``""`` if it is not there."""
    return next((value for key, value in attributes.items() if local(key) == name), "")


def level_of(attributes: Attributes) -> int:
    """The outline level that a ``w:outlineLvl`` gives; body text if it is no number."""
    value = attribute(attributes, "val")
    return int(value) if len(value) == 1 and value.isascii() and value.isdigit() else BODY_LEVEL
