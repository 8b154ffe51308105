"""Which examples are like one another: what they share and few others have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from writing_guide.genres import Genre
from writing_guide.sphinxext import words
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.links import object_link
from writing_guide.sphinxext.overview import Overview, Shown
from writing_guide.sphinxext.words import _

# What a shared feature is worth before its rarity: how something is written outweighs whom it is about.
_WORTH = {"pattern": 3, "field": 3, "rule": 2, "subject": 2, "occasion": 2}
_REASONS = 3


class Feature(NamedTuple):
    """Something that pages can share."""

    kind: str
    value: str


class Neighbour(NamedTuple):
    """A page like another one: its foremost example, and what the two share, weightiest first."""

    shown: Shown
    shared: tuple[Feature, ...]


class Neighbourhood:
    """Finds, for a page with examples, the pages most like it."""

    def __init__(self, overview: Overview) -> None:
        self._pages = overview.by_page
        self._features = {name: frozenset(_features(group)) for name, group in self._pages.items()}
        self._order = {name: at for at, name in enumerate(self._pages)}
        self._holders: dict[Feature, list[str]] = {}
        for name, features in self._features.items():
            for feature in features:
                self._holders.setdefault(feature, []).append(name)
        total = len(self._pages)
        # What every page has tells nothing; what two pages have, nearly everything.
        self._weights = {
            feature: _WORTH[feature.kind] * (total - len(names)) / total
            for feature, names in self._holders.items()
        }
        self._found: dict[tuple[str, int], list[Neighbour]] = {}

    def nearest(self, docname: str, limit: int) -> list[Neighbour]:
        """At most *limit* other pages, the most alike first, equals in reading order."""
        if (docname, limit) not in self._found:
            self._found[docname, limit] = self._nearest(docname, limit)
        return self._found[docname, limit]

    def _nearest(self, docname: str, limit: int) -> list[Neighbour]:
        own = self._features.get(docname, frozenset())
        scores: dict[str, float] = defaultdict(float)
        # In one order, since sums of fractions depend on it.
        for feature in sorted(own):
            if weight := self._weights[feature]:
                for name in self._holders[feature]:
                    scores[name] += weight
        scores.pop(docname, None)
        ranked = sorted(scores, key=lambda name: (-round(scores[name], 6), self._order[name]))
        return [
            Neighbour(foremost(self._pages[name]), self._ranked(own & self._features[name]))
            for name in ranked[:limit]
        ]

    def _ranked(self, shared: Iterable[Feature]) -> tuple[Feature, ...]:
        ranked = sorted(shared, key=lambda feature: (-self._weights[feature], feature))
        return tuple(feature for feature in ranked if self._weights[feature] > 0)


def foremost(group: Sequence[Shown]) -> Shown:
    """The example that a page is about: the model rather than its draft."""
    return next((shown for shown in group if shown.record.kind == "model"), group[0])


def _features(group: Sequence[Shown]) -> Iterable[Feature]:
    for shown in group:
        yield from (Feature("pattern", name) for name in shown.record.patterns)
        yield from (Feature("rule", code) for code in shown.codes)
        for kind in ("field", "subject", "occasion"):
            if value := shown.facts.get(kind):
                yield Feature(kind, value)


class PointToSimilar(SphinxPostTransform):
    """Put links to pages like this one at the end of a page with examples."""

    # Before references are resolved (10), since the links are references.
    default_priority = 4

    def run(self, **kwargs: object) -> None:
        """Run over the document."""
        domain = writing_domain(self.env)
        docname = self.env.current_document.docname
        found = domain.neighbourhood.nearest(docname, self.env.config.writing_similar)
        home = next(self.document.findall(nodes.section), None)
        if not found or home is None:
            return
        genre = domain.judge.genre(foremost(domain.overview.by_page[docname]).record.genre).genre
        listing = nodes.bullet_list("", bullet="-")
        for neighbour in found:
            record = neighbour.shown.record
            names = (_named(feature, genre) for feature in neighbour.shared[:_REASONS])
            shared = _("in common: {names}").format(names=_(", ").join(names))
            text = nodes.inline("", f" {shared}", classes=["wg-shared"])
            link = object_link("example", record.name, f"《{record.title}》")
            listing += nodes.list_item("", nodes.paragraph("", "", link, text))
        title = nodes.rubric("", _("Examples like this one"))
        title["heading-level"] = 2
        # Titles of other pages: a search for them must lead there, not here.
        home += nodes.container("", title, listing, classes=["wg-similar", "no-search"])


def _named(feature: Feature, genre: Genre) -> str:
    if feature.kind == "subject":
        return words.subject(feature.value)
    pattern = genre.pattern(feature.value) if feature.kind == "pattern" else None
    return pattern.title if pattern else feature.value
