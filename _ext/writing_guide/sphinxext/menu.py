"""What stands under an example and each of its parts on a page: how to cite it, and who does."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from writing_guide.sphinxext.citing import Citation, Cited, Site, Slot, citations
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.words import _

if TYPE_CHECKING:
    from sphinx.builders import Builder
    from sphinx.config import Config
    from sphinx.writers.html5 import HTML5Translator

# Builders whose pages have an address each.
PAGED = ("html", "dirhtml")
# The default of Sphinx, in place of an author.
_NOBODY = "Author name not set"


def address(builder: Builder, docname: str, node_id: str) -> str:
    """The address of an object: whole if ``html_baseurl`` is set, else from the site's root."""
    uri = f"{builder.get_target_uri(docname)}#{node_id}"
    base: str = builder.config.html_baseurl
    return urljoin(base.rstrip("/") + "/", uri) if base else uri


def site(config: Config) -> Site:
    """What *config* says of the site; its day of update is the one that its pages show, if they do."""
    updated = ""
    if config.html_last_updated_fmt is not None:
        # The moment that Sphinx itself puts into the footer (reproducible-builds.org, SOURCE_DATE_EPOCH).
        epoch = os.getenv("SOURCE_DATE_EPOCH")
        moment = datetime.fromtimestamp(float(epoch), UTC) if epoch else datetime.now(UTC)
        if not (epoch or config.html_last_updated_use_utc):
            moment = moment.astimezone()
        updated = moment.date().isoformat()
    author = "" if config.author == _NOBODY else config.author
    return Site(author, config.project, config.language.replace("_", "-"), updated)


def cite_menu(self: HTML5Translator, node_id: str) -> str:
    """The menu of the example or part with the id *node_id*; ``""`` where pages have no address."""
    cited = _cited(self.builder, node_id) if self.builder.name in PAGED else None
    if cited is None:
        return ""
    name = self.attval(_("Cite {title}").format(title=cited.link))
    rows = "".join(_row(self, cited, one) for one in citations(cited, site(self.builder.config)))
    # The search leaves elements of this class out of the words that it shows beside a result.
    return (
        f'<details class="wg-cite"><summary aria-label="{name}">{_("Cite")}</summary>\n'
        f'<dl class="headerlink">\n{rows}</dl></details>\n'
    )


def _cited(builder: Any, node_id: str) -> Cited | None:
    overview = writing_domain(builder.env).overview
    if node_id in overview.parts:
        shown, part = overview.parts[node_id]
        kind, target = "part", shown.target(part)
        link, title = f"《{shown.record.title}》{part.title}", f"{shown.record.title}：{part.title}"
    else:
        here = overview.by_page.get(builder.current_docname, ())
        found = next((one for one in here if one.record.name == node_id), None)
        if found is None:
            return None
        shown = found
        kind, target, link, title = "example", node_id, f"《{shown.record.title}》", shown.record.title
    uri = address(builder, shown.docname, node_id)
    url = uri if builder.config.html_baseurl else Slot("url", node_id, uri)
    return Cited(kind, target, link, node_id, title, url)


def _row(self: HTML5Translator, cited: Cited, citation: Citation) -> str:
    text = "".join(
        self.encode(piece) if isinstance(piece, str) else _slot(self, piece) for piece in citation.text
    )
    return f"<div><dt>{self.encode(citation.label)}</dt><dd><code>{text}</code></dd></div>\n"


def _slot(self: HTML5Translator, slot: Slot) -> str:
    # As a reference, or the writer would make a space of it.
    pattern = self.encode(slot.pattern).replace("\n", "&#10;")
    return f'<span data-{slot.kind}="{pattern}">{self.encode(slot.fallback)}</span>'


def cited_by(self: HTML5Translator, node_id: str) -> str:
    """One line with links to the pages that cite the example or part; ``""`` if none does."""
    domain = writing_domain(self.builder.env)
    found = domain.backlinks.get(node_id, ()) if self.builder.name in PAGED else ()
    if not found:
        return ""
    links = []
    for link in found:
        uri = self.builder.get_relative_uri(self.builder.current_docname, link.docname)
        uri += f"#{link.node_id}" if link.node_id else ""
        links.append(f'<a href="{self.attval(uri)}">{self.encode(link.title)}</a>')
    part = node_id in domain.overview.parts
    label = _("This part is cited in: ") if part else _("This example is cited in: ")
    return f'<p class="wg-cited">{label}{" · ".join(links)}</p>\n'
