"""The guide as books: the pages of the PDF handbook, what an EPUB leaves out, the line that offers both.

Part of this guide, not of the package: a book holds what a writer reads, not what a maintainer does,
and begins with a cover instead of the front page.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, NamedTuple

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders.epub3 import Epub3Builder
from sphinx.builders.singlehtml import SingleFileHTMLBuilder
from sphinx.environment import BuildEnvironment
from sphinx.locale import _
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

# Documents that belong to the site: their readers sit at a computer, with the sources or the menus.
SITE_ONLY = ("guide/maintain/", "guide/citing")
BOOKS = Path("_build/books")
FORMATS = (("pdf", "PDF"), ("epub", "EPUB"))
_PAGE = "#document-"


class Chapter(NamedTuple):
    """A line of the table of contents; *caption* heads the group that begins with it."""

    title: str
    target: str
    caption: str
    chapters: tuple[Chapter, ...]


class HandbookBuilder(SingleFileHTMLBuilder):
    """Writes the handbook as one HTML page, which ``tools/make_pdf.py`` sets on paper."""

    name = "handbook"
    epilog = "The page of the handbook is in %(outdir)s."
    add_permalinks = False
    download_support = False
    search = False

    def get_theme_config(self) -> tuple[str, dict[str, str | int | bool]]:
        """A theme without any layout of its own; the template is the guide's."""
        return "basic", {}

    def assemble_doctree(self) -> nodes.document:
        """All documents of the book in reading order, every id once, every link within the page."""
        tree = super().assemble_doctree()
        for file in list(tree.findall(addnodes.start_of_file)):
            # Sphinx hands the children over without telling them.
            file.children, children = [], file.children
            file.extend(children)
        parts = [
            file
            for file in tree.findall(addnodes.start_of_file)
            if _file_of(file) is None and not _site_only(file["docname"])
        ]
        tree.children = []
        tree += parts
        for part in parts:
            _chapters_last(part)
        _link_within(tree)
        self._contents = tuple(self._part(part) for part in parts)
        for file in list(tree.findall(addnodes.start_of_file)):
            file.parent.replace(file, file.children)
        return tree

    def _part(self, file: addnodes.start_of_file) -> Chapter:
        captions = {
            toctree["includefiles"][0]: toctree.get("caption", "")
            for toctree in self.env.get_doctree(file["docname"]).findall(addnodes.toctree)
            if toctree["includefiles"]
        }
        home = _section(file)
        chapters = [
            _line(child, "")
            if isinstance(child, nodes.section)
            else _line(_section(child), captions.get(child["docname"], ""))
            for child in home.children
            if isinstance(child, (nodes.section, addnodes.start_of_file))
        ]
        return _line(home, "", tuple(chapters))

    def get_doc_context(self, docname: str, body: str, metatags: str) -> dict[str, Any]:
        """What the template shows."""
        front = self.env.get_doctree(docname)
        return {
            "body": body,
            "title": self.config.project,
            "author": self.config.author,
            "promise": next(front.findall(nodes.paragraph)).astext(),
            "contents": self._contents,
        }

    def handle_page(
        self, pagename: str, addctx: dict[str, Any], templatename: str = "page.html", **options: Any
    ) -> None:
        """Write the page with the handbook's own template."""
        assert templatename == "page.html"
        super().handle_page(pagename, addctx, "handbook.html", **options)


class Ebook(Epub3Builder):
    """Sphinx's EPUB without the pages of the site, its navigation headed in the book's language."""

    def init(self) -> None:
        """Translate what the base class says in English."""
        super().init()
        self.guide_titles = {"toc": _("Table of Contents"), "cover": _("Cover")}

    def get_toc(self) -> None:
        """Collect the pages and the rules, whatever headings their lists stand under."""
        super().get_toc()
        self.refnodes = [
            {**entry, "level": min(entry["level"], 2 if "#" not in entry["refuri"] else 3)}
            for entry in self.refnodes
            if "#" not in entry["refuri"] or "#rule-" in entry["refuri"]
        ]

    def handle_finish(self) -> None:
        """Pack the pages of the book."""
        pages = [name + self.out_suffix for name in self.env.found_docs if _site_only(name)]
        self.config.epub_exclude_files = [*self.config.epub_exclude_files, *pages]
        super().handle_finish()


def _file_of(node: nodes.Node) -> addnodes.start_of_file | None:
    """The innermost document of the assembled tree that *node* stands in."""
    parent = node.parent
    while parent is not None and not isinstance(parent, addnodes.start_of_file):
        parent = parent.parent
    return parent


def _section(file: addnodes.start_of_file) -> nodes.section:
    section = file.next_node(nodes.section)
    assert section is not None
    return section


def _chapters_last(part: addnodes.start_of_file) -> None:
    """Put the documents below *part* behind its own text, all on one level; drop headings left bare."""
    home = _section(part)
    for file in list(part.findall(addnodes.start_of_file)):
        if file is not part:
            file.parent.remove(file)
            if not _site_only(file["docname"]):
                home.append(file)
    for section in list(part.findall(nodes.section)):
        if _file_of(section) is part and section.astext().strip() == section[0].astext():
            section.parent.remove(section)


def _line(section: nodes.section, caption: str, chapters: tuple[Chapter, ...] = ()) -> Chapter:
    return Chapter(section[0].astext(), section["ids"][0], caption, chapters)


def _walk(node: nodes.Element, docname: str) -> Iterator[tuple[str, nodes.Element]]:
    """Every element below *node* with its document."""
    for child in node.children:
        if isinstance(child, addnodes.start_of_file):
            yield from _walk(child, child["docname"])
        elif isinstance(child, nodes.Element):
            yield docname, child
            yield from _walk(child, docname)


def _link_within(tree: nodes.document) -> None:
    """Tell apart ids that several documents use, point links at them, and undo links out of the book.

    docutils numbers Chinese headings in each document anew (``id1``, ``id2`` …), and Sphinx writes a
    link to another document of a single page with two hash signs.
    """
    elements = list(_walk(tree, ""))
    uses = Counter(node_id for _, node in elements for node_id in node["ids"])
    known: dict[tuple[str, str], str] = {}
    for docname, node in elements:
        for node_id in node["ids"]:
            unique = node_id if uses[node_id] == 1 else f"{docname.replace('/', '-')}-{node_id}"
            known[docname, node_id] = unique
        node["ids"] = [known[docname, node_id] for node_id in node["ids"]]
    for file in tree.findall(addnodes.start_of_file):
        known[file["docname"], ""] = _section(file)["ids"][0]
    for docname, node in elements:
        if "refid" in node:
            node["refid"] = known[docname, node["refid"]]
        elif node.get("refuri", "").startswith(_PAGE):
            target, _hash, node_id = node["refuri"].removeprefix(_PAGE).partition("#")
            if (target, node_id) in known:
                node["refuri"] = f"#{known[target, node_id]}"
            else:
                node.parent.replace(node, node.children)


class FitForBooks(SphinxPostTransform):
    """Take out of a book what works on the site only: its doors, raw HTML, links to what is left out."""

    # After references are resolved (10).
    default_priority = 900
    builders = ("epub", HandbookBuilder.name)

    def run(self, **kwargs: object) -> None:
        """Run over the document."""
        for raw in list(self.document.findall(nodes.raw)):
            raw.parent.remove(raw)
        for door in list(self.document.findall(nodes.container)):
            if "sd-container-fluid" in door["classes"]:
                door.parent.remove(door)
        for line in list(self.document.findall(nodes.paragraph)):
            if BookLinks.css_class in line["classes"]:
                line.parent.remove(line)
        for toctree in self.document.findall(addnodes.toctree):
            # Pages that show a list of others get it after this.
            toctree["entries"] = [entry for entry in toctree["entries"] if not _site_only(entry[1])]
            toctree["includefiles"] = [name for name in toctree["includefiles"] if not _site_only(name)]
        folder = posixpath.dirname(self.env.current_document.docname)
        for link in list(self.document.findall(nodes.reference)):
            if _site_only(posixpath.normpath(posixpath.join(folder, link.get("refuri", "")))):
                link.parent.replace(link, link.children)


def _site_only(docname: str | None) -> bool:
    return (docname or "").startswith(SITE_ONLY)


class BookLinks(SphinxDirective):
    """One line that offers the books that have been built; nothing where there are none."""

    css_class = "guide-books"

    def run(self) -> list[nodes.Node]:
        """The line, as links that copy the files to the downloads of the site."""
        found = _built(Path(self.env.srcdir))
        # Remembered with the page, so that a later build sees that there are more or fewer.
        self.env.metadata[self.env.current_document.docname]["books"] = " ".join(found)
        if not found:
            return []
        line = nodes.paragraph("", str(_("Download: ")), classes=[self.css_class])
        for number, (kind, label) in enumerate(item for item in FORMATS if item[0] in found):
            path = f"/{(BOOKS / found[kind]).as_posix()}"
            line += nodes.Text(" · " if number else "")
            line += addnodes.download_reference("", label, reftarget=path, refdoc=self.env.docname)
        return [line]


def _built(srcdir: Path) -> dict[str, str]:
    """Names of the books in the project, by format."""
    return {path.suffix[1:]: path.name for path in sorted((srcdir / BOOKS).glob("*.*"))}


def offering_documents(
    app: Sphinx,
    env: BuildEnvironment,
    added: AbstractSet[str],
    changed: AbstractSet[str],
    removed: AbstractSet[str],
) -> set[str]:
    """Pages that offer other books than there are now."""
    now = " ".join(_built(Path(env.srcdir)))
    return {name for name, known in env.metadata.items() if known.get("books", now) != now}


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the builder, the directive and what fits pages into books."""
    app.add_builder(HandbookBuilder)
    app.add_builder(Ebook, override=True)
    app.add_directive("book-links", BookLinks)
    app.add_post_transform(FitForBooks)
    app.connect("env-get-outdated", offering_documents)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
