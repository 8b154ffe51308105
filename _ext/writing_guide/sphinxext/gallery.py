"""The gallery: all examples as cards that can be filtered, a plain table where nothing filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from writing_guide.genres import Genre
from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext import words
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.links import object_link
from writing_guide.sphinxext.overview import Overview, Shown
from writing_guide.sphinxext.words import _

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# Classes of length, in characters: a short form's half page, the usual page, more.
_SHORT, _LONG = 500, 800


class Choice(NamedTuple):
    """One option of a filter: what the address holds, what the reader sees, how many examples it leaves."""

    value: str
    label: str
    number: int


class Filter(NamedTuple):
    """A filter of the gallery: its key in the address, its label, its options in order."""

    key: str
    label: str
    choices: tuple[Choice, ...]


def values(shown: Shown) -> dict[str, tuple[str, ...]]:
    """Filter key → the values that *shown* has."""
    facts = shown.facts
    characters = shown.record.characters
    length = "short" if characters <= _SHORT else "middle" if characters <= _LONG else "long"
    found: dict[str, tuple[str, ...]] = {"kind": (shown.record.kind,)}
    found |= {key: (facts[key],) if key in facts else () for key in ("subject", "field", "occasion")}
    return found | {"pattern": shown.record.patterns, "length": (length,), "rule": shown.codes}


def filters(overview: Overview, genre: Genre) -> tuple[Filter, ...]:
    """The filters that *overview* has values for."""
    counts: dict[str, Counter[str]] = {}
    for shown in overview.examples:
        for key, had in values(shown).items():
            counts.setdefault(key, Counter()).update(had)
    # Where a label is a fixed word its order is fixed too; the rest stand by number of examples.
    fixed: dict[str, dict[str, str]] = {
        "kind": {name: words.kind(name) for name in ("model", "counter")},
        "subject": {name: words.subject(name) for name in ("person", "unit", "group")},
        "pattern": {pattern.name: pattern.title for pattern in genre.patterns},
        "length": {
            "short": _("up to {count} characters").format(count=_SHORT),
            "middle": _("{low} to {high} characters").format(low=_SHORT + 1, high=_LONG),
            "long": _("over {count} characters").format(count=_LONG),
        },
        "rule": {rule.code: overview.rule_titles.get(rule.code, rule.code) for rule in genre.rules},
    }
    found: list[Filter] = []
    for key, label in words.filters():
        counted = counts.get(key, Counter())
        known = fixed.get(key, {})
        names = [name for name in known if name in counted]
        names += sorted(counted.keys() - known.keys(), key=lambda name: (-counted[name], name))
        choices = tuple(Choice(name, known.get(name, name), counted[name]) for name in names)
        if choices:
            found.append(Filter(key, label, choices))
    return tuple(found)


class _Fill(SphinxPostTransform):
    """Gives a gallery its examples."""

    # Before references are resolved (10), since titles are references.
    default_priority = 4

    def run(self, **kwargs: object) -> None:
        """Run over the document."""
        domain = writing_domain(self.env)
        genre = domain.judge.genre("").genre
        for node in list(self.document.findall(own.gallery)):
            if not node.children:
                self.fill(node, domain.overview, genre)

    def fill(self, node: own.gallery, overview: Overview, genre: Genre) -> None:
        raise NotImplementedError


class FillGallery(_Fill):
    """Cards for pages in a browser."""

    builders = ("html", "dirhtml")

    def fill(self, node: own.gallery, overview: Overview, genre: Genre) -> None:
        """Hang an item for each example into *node*."""
        node["filters"] = filters(overview, genre)
        hues = {part.name: at for at, part in enumerate(genre.parts)}
        used = {part.name for shown in overview.examples for part in shown.record.parts}
        node["legend"] = tuple((part.title, hues[part.name]) for part in genre.parts if part.name in used)
        for shown in overview.examples:
            node += own.gallery_item(
                "",
                "",
                object_link("example", shown.record.name, shown.record.title),
                kind=shown.record.kind,
                values=tuple(values(shown).items()),
                bar=tuple((part.title, part.hue, part.share) for part in shown.record.parts),
                cells=tuple(cells(shown, overview, genre)),
            )


class LowerGallery(_Fill):
    """A table for everything else: what prints or is read aloud cannot be filtered."""

    # After FillGallery.
    default_priority = 5

    def fill(self, node: own.gallery, overview: Overview, genre: Genre) -> None:
        """Replace *node* by a table of the examples."""
        headings = (_("Example"), _("Kind"), *(label for _key, label in words.cells()))
        body = nodes.tbody()
        for shown in overview.examples:
            link = nodes.paragraph("", "", object_link("example", shown.record.name, shown.record.title))
            texts = (words.kind(shown.record.kind), *(text for _key, text in cells(shown, overview, genre)))
            body += nodes.row("", nodes.entry("", link), *(_entry(text) for text in texts))
        head = nodes.thead("", nodes.row("", *(_entry(text) for text in headings)))
        group = nodes.tgroup(
            "", *(nodes.colspec(colwidth=1) for _ in headings), head, body, cols=len(headings)
        )
        node.parent.replace(node, nodes.table("", group, classes=["wg-examples"]))


def _entry(text: str) -> nodes.entry:
    return nodes.entry("", nodes.paragraph("", text))


def cells(shown: Shown, overview: Overview, genre: Genre) -> Iterable[tuple[str, str]]:
    """The columns beside title and structure: key and text."""
    facts = shown.facts
    subject = facts.get("subject", "")
    patterns = (genre.pattern(name) for name in shown.record.patterns)
    yield "subject", words.subject(subject) if subject else ""
    yield "field", facts.get("field", "")
    yield "occasion", facts.get("occasion", "")
    yield "length", _("{count} characters").format(count=shown.record.characters)
    yield "pattern", _(", ").join(pattern.title for pattern in patterns if pattern)
    yield "rule", _("; ").join(overview.rule_titles.get(code, code) for code in shown.codes)


def _script(
    app: Sphinx, _page: str, _template: str, _context: dict[str, Any], doctree: nodes.document | None
) -> None:
    if doctree is not None and next(doctree.findall(own.gallery), None) is not None:
        app.add_js_file("writing-guide-gallery.js", loading_method="defer")


def register(app: Sphinx) -> None:
    """Fill galleries, and give their pages the script that filters."""
    app.add_post_transform(FillGallery)
    app.add_post_transform(LowerGallery)
    app.connect("html-page-context", _script)
