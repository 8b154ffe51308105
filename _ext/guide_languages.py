"""The guide's editions: what the English one translates, how much of it, and the way to the other.

Part of this guide, not of the package. Titles are translated on every page, so that the table of
contents can be read; the rest only on the pages that ``guide_translated`` names. The others keep
their Chinese, say so under their title, and stay out of the catalogues in ``locale/``.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.nodes import is_translatable
from sphinx.util.typing import ExtensionMetadata
from writing_guide.genres import find_genre
from writing_guide.genres.translation import genre_messages, is_translated, page_messages
from writing_guide.sphinxext import nodes as own

logger = logging.getLogger(__name__)
SOURCE = "zh_CN"


class Share(NamedTuple):
    """How many of how many messages are translated."""

    translated: int
    all: int

    def __str__(self) -> str:
        return f"{self.translated} of {self.all} messages ({self.translated / max(self.all, 1):.1%})"


def is_meant(config: Config, docname: str) -> bool:
    """Whether all of the page is to be translated, and not its title alone."""
    return any(fnmatchcase(docname, pattern) for pattern in config.guide_translated)


class KeepChinese(SphinxTransform):
    """Keep out of the catalogues what is not to be translated, and mark it as Chinese."""

    # After rawsource is mended (10), before messages are looked up (20).
    default_priority = 15

    def apply(self, **kwargs: object) -> None:
        """Run over the document."""
        marked: list[nodes.Element] = [
            node
            for example in self.document.findall(own.example)
            for node in example.findall(nodes.TextElement)
            if node.get("translatable") is False
        ]
        if not is_meant(self.config, self.env.current_document.docname):
            title = next(iter(self.document.findall(nodes.title)), None)
            for node in list(self.document.findall(is_translatable)):
                if node is not title and isinstance(node, nodes.TextElement):
                    # As Sphinx's own translation does, so that its count holds for this page too.
                    node["translatable"] = node["translated"] = False
                    marked.append(node)
            if title is not None and self.config.language != SOURCE:
                notice = self.config.guide_editions[self.config.language]["untranslated"]
                title.parent.insert(1, nodes.paragraph("", notice, classes=["untranslated"]))
        if self.config.language != SOURCE:
            for node in marked:
                _mark(node)


class MarkQuotations(SphinxPostTransform):
    """Mark passages of examples that other pages quote as Chinese."""

    # After quotations have been filled in (4).
    default_priority = 6

    def run(self, **kwargs: object) -> None:
        """Run over the document."""
        if self.config.language == SOURCE:
            return
        for quote in self.document.findall(nodes.block_quote):
            if "wg-quote" in quote["classes"]:
                for node in quote.findall(nodes.paragraph):
                    _mark(node)


def _mark(node: nodes.Element) -> None:
    # Docutils writes such a class as the attribute "lang".
    node["classes"].append("language-zh-CN")


def _settle(app: Sphinx, config: Config) -> None:
    # What conf.py says in Chinese, in the words of the edition that is built.
    edition = config.guide_editions.get(config.language, {})
    for name, value in edition.get("configuration", {}).items():
        setattr(config, name, value)
    beside = Path(app.outdir).parent
    if Path(app.outdir).name == edition.get("folder"):
        config.guide_beside = [
            language
            for language, other in config.guide_editions.items()
            if language != config.language and (beside / other["folder"]).is_dir()
        ]


def _link(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    links = []
    for language in app.config.guide_beside:
        edition = app.config.guide_editions[language]
        page = app.builder.get_target_uri(pagename)
        address = escape(f"{context['content_root']}../{edition['folder']}/{page}")
        links.append({"name": edition["name"], "tag": language.replace("_", "-"), "address": address})
        context["metatags"] = (
            f'{context.get("metatags", "")}\n<link rel="alternate" '
            f'hreflang="{links[-1]["tag"]}" href="{address}">'
        )
    context["editions"] = links


def shares(app: Sphinx) -> tuple[Share, Share]:
    """What is translated of the part that is meant to be, and of the whole guide."""
    genre = find_genre(app.config.writing_genre)
    messages = set(genre_messages(genre))
    for rule in genre.rules:
        messages.update(page_messages(rule.page.read_text("utf-8")))
    done = sum(is_translated(genre, message, app.config.language) for message in messages)
    meant = whole = Share(done, len(messages))
    for docname in app.env.found_docs:
        part = app.env.metadata[docname]["translated"]
        whole = Share(*map(sum, zip(whole, part, strict=True)))
        if is_meant(app.config, docname):
            meant = Share(*map(sum, zip(meant, part, strict=True)))
    return meant, whole


def _note_progress(app: Sphinx, doctree: nodes.document) -> None:
    # Sphinx counts as well, but takes the captions of a table of contents for untranslated always.
    marks = [node["translated"] for node in doctree.findall(nodes.TextElement) if "translated" in node]
    app.env.metadata[app.env.current_document.docname]["translated"] = (sum(marks), len(marks))


def _report(app: Sphinx, exception: Exception | None) -> None:
    if exception is None and app.config.language != SOURCE and app.builder.format == "html":
        meant, whole = shares(app)
        logger.info(
            "Translated into %s: %s of what is meant to be; %s of the whole guide.",
            app.config.language, meant, whole,
        )  # fmt: skip


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the values, the transform and the switch."""
    app.add_config_value("guide_editions", {}, "env", types=frozenset({dict}))
    app.add_config_value("guide_translated", [], "env", types=frozenset({list}))
    # Found out by looking; a change writes every page anew.
    app.add_config_value("guide_beside", [], "html", types=frozenset({list}))
    app.connect("config-inited", _settle)
    app.add_css_file("languages.css")
    app.add_transform(KeepChinese)
    app.add_post_transform(MarkQuotations)
    app.connect("doctree-read", _note_progress)
    app.connect("html-page-context", _link)
    app.connect("build-finished", _report)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
