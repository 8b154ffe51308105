"""Addresses that were published once lead somewhere for ever.

A file of the project lists the old addresses, one a line: ``old-id new-id``, or ``old/page#old-id
new-id`` where the object stood on another page; ``#`` and a space begin a comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from writing_guide.sphinxext.problems import Problem, ProblemRecord
from writing_guide.sphinxext.words import _

if TYPE_CHECKING:
    from docutils.nodes import document
    from sphinx.application import Sphinx

    from writing_guide.sphinxext.domain import WritingDomain


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address and the id of what stands there now.

    :param page: the page of the old address, ``""`` for the page of the new one.
    """

    page: str
    old: str
    new: str
    line: int


@dataclass(frozen=True, slots=True)
class Redirects:
    """The redirects of a project, and what is wrong with their file."""

    found: tuple[Redirect, ...] = ()
    problems: tuple[ProblemRecord, ...] = ()

    def former(self, node_id: str) -> tuple[str, ...]:
        """The ids that the object had before, on the page where it stands."""
        return tuple(one.old for one in self.found if one.new == node_id and not one.page)

    def on(self, page: str) -> tuple[Redirect, ...]:
        """What stood on *page* before and stands elsewhere now."""
        return tuple(one for one in self.found if one.page == page)


def read_redirects(domain: WritingDomain) -> Redirects:
    """Read the file that ``writing_redirects`` names; nothing if it names none."""
    name = domain.env.config.writing_redirects
    if not name:
        return Redirects()
    path = Path(domain.env.srcdir) / name
    found: list[Redirect] = []
    problems: list[ProblemRecord] = []

    def complain(line: int, *, message: str, **data: str) -> None:
        problems.append(
            ProblemRecord(Problem.REFERENCE.subtype, message, tuple(data.items()), str(path), line)
        )

    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        complain(1, message="the file of redirects cannot be read: {error}", error=str(error))
        return Redirects((), tuple(problems))
    homes = domain.homes
    for number, text in enumerate(lines, 1):
        words = text.split()
        if not words or words[0] == "#":
            continue
        if len(words) != 2:
            complain(
                number, message="a redirect is an old address and a new id, not “{given}”", given=text.strip()
            )
            continue
        page, _sign, old = words[0].rpartition("#")
        new = words[1]
        if new not in homes:
            complain(number, message="the redirect leads to “{id}”, which is not there", id=new)
        elif old in homes and page in ("", homes[old]):
            complain(number, message="the old id “{id}” is in use again", id=old)
        else:
            found.append(Redirect("" if page == homes[new] else page, old, new, number))
    return Redirects(tuple(found), tuple(problems))


def _signposts(domain: WritingDomain, builder: Any, page: str) -> str:
    items = []
    for one in domain.redirects.on(page):
        uri = f"{builder.get_relative_uri(page, domain.homes[one.new])}#{one.new}"
        text = _("What stood here is now at {place}.").format(place=f'<a href="{uri}">{one.new}</a>')
        items.append(f'<p id="{one.old}" class="wg-moved">{text}</p>\n')
    return "".join(items)


def _gone_pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """A page with signposts at the address of each page that is there no more."""
    from writing_guide.sphinxext.domain import writing_domain

    domain = writing_domain(app.env)
    pages = dict.fromkeys(one.page for one in domain.redirects.found if one.page)
    for page in pages:
        if page not in app.env.found_docs:
            title = _("Moved")
            body = f"<h1>{title}</h1>\n{_signposts(domain, app.builder, page)}"
            yield page, {"title": title, "body": body, "parents": []}, "page.html"


def _append(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], doctree: document | None
) -> None:
    from writing_guide.sphinxext.domain import writing_domain

    if doctree is not None and (posts := _signposts(writing_domain(app.env), app.builder, pagename)):
        context["body"] += posts


def register(app: Sphinx) -> None:
    """Put signposts where objects stood before."""
    app.connect("html-collect-pages", _gone_pages)
    app.connect("html-page-context", _append)
