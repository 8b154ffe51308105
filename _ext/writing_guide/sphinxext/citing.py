"""The forms in which an example or a part is cited elsewhere.

Two things are known only in the reader's browser: the address of the page, where the project does
not say at which address it is published, and the day of the visit. They stand in the texts as
:class:`Slot`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from writing_guide.sphinxext.words import _

_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_",
        "$": r"\$", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    }
)  # fmt: skip


class Slot(NamedTuple):
    """A stretch that the browser fills in.

    :param kind: ``url`` or ``date``.
    :param pattern: for a date, what to put there: ``YYYY-MM-DD`` and ``Y,M,D`` stand for it.
    :param fallback: what stands there until then.
    """

    kind: str
    pattern: str
    fallback: str


Text = tuple[str | Slot, ...]


class Site(NamedTuple):
    """Who publishes where.

    :param author: who answers for the texts, ``""`` if the project does not say.
    :param language: a language tag (BCP 47).
    :param updated: the day of the site's last update (ISO 8601), ``""`` if the project shows none.
    """

    author: str
    project: str
    language: str
    updated: str


class Cited(NamedTuple):
    """What is cited.

    :param role: the role that cites it: ``example`` or ``part``.
    :param target: what that role takes.
    :param link: what a link to it says.
    :param title: its title in a bibliography.
    :param url: its address, whole or for the browser to fill in.
    """

    role: str
    target: str
    link: str
    node_id: str
    title: str
    url: str | Slot


class Citation(NamedTuple):
    """One form: its name and its text."""

    label: str
    text: Text


def citations(cited: Cited, site: Site) -> Iterator[Citation]:
    """All forms, the most used first."""
    label = cited.link.replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]")
    yield Citation(_("Link"), (cited.url,))
    yield Citation("MyST", (f"{{writing:{cited.role}}}`{cited.target}`",))
    yield Citation("reStructuredText", (f":writing:{cited.role}:`{cited.target}`",))
    yield Citation("Markdown", (f"[{label}](", cited.url, ")"))
    yield Citation("GB/T 7714-2025", _gbt7714(cited, site))
    yield Citation("BibTeX", _bibtex(cited, site))
    yield Citation("CSL-JSON", _csl(cited, site))


def _gbt7714(cited: Cited, site: Site) -> Text:
    """A web page after GB/T 7714-2025: ``责任者. 题名[EB/OL]. （更新日期）[访问日期]. URL``.

    The full-width brackets are those of the 2025 edition's own layout; a date that is not known is
    left out, as the standard allows.
    """
    author = f"{site.author}. " if site.author else ""
    updated = f"（{site.updated}）" if site.updated else ""
    day = Slot("date", "[YYYY-MM-DD]", f"[{_('day of access')}]")
    return (f"{author}{cited.title}[EB/OL]. {updated}", day, ". ", cited.url)


def _bibtex(cited: Cited, site: Site) -> Text:
    """An entry ``@online``, as biblatex and the styles for GB/T 7714 read it."""
    fields = {
        # Braces within keep an organization from being read as given name and surname.
        "author": f"{{{site.author.translate(_BIBTEX)}}}" if site.author else "",
        "title": cited.title.translate(_BIBTEX),
        "organization": site.project.translate(_BIBTEX),
        "date": site.updated,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    day = Slot("date", "  urldate = {YYYY-MM-DD},\n", "")
    return (f"@online{{{cited.node_id},\n{lines}", day, "  url = {", cited.url, "}\n}")


def _csl(cited: Cited, site: Site) -> Text:
    """An item of CSL-JSON, type ``webpage``."""
    item: dict[str, object] = {"id": cited.node_id, "type": "webpage", "title": cited.title}
    if site.author:
        item["author"] = [{"literal": site.author}]
    item |= {"container-title": site.project, "language": site.language}
    if site.updated:
        item["issued"] = {"date-parts": [[int(number) for number in site.updated.split("-")]]}
    lines = "".join(f' "{name}": {json.dumps(value, ensure_ascii=False)},\n' for name, value in item.items())
    day = Slot("date", ' "accessed": {"date-parts": [[Y,M,D]]},\n', "")
    return (f"[{{\n{lines}", day, ' "URL": "', cited.url, '"\n}]')
