"""``template-downloads``: the genre's templates as Word files, written by the HTML build.

Part of this guide, not of the package: where the files lie is the guide's business.
"""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata
from writing_guide.errors import WritingGuideError
from writing_guide.genres import Genre, find_genre
from writing_guide.genres.templates import Template, read_templates
from writing_guide.reports.template_word import template_docx

GENRE = "deed-summary"
# Under ``_downloads``, the folder of Sphinx's own download role.
FOLDER = "templates"
# Columns of plain text, wide enough for a link's words in full-width characters.
_WIDTH = 20


def genre_and_templates() -> tuple[Genre, dict[str, Template]]:
    """The guide's genre and its templates.

    :raises ExtensionError: if their files are wrong; it says which line.
    """
    try:
        genre = find_genre(GENRE)
        return genre, read_templates(genre)
    except WritingGuideError as error:
        raise ExtensionError(str(error)) from error


def file_name(name: str, length: int) -> str:
    """Where the file lies in the folder of downloads; the name is part of the guide's addresses."""
    return f"{FOLDER}/{name}-{length}.docx"


class TemplateDownloads(SphinxDirective):
    """A table of the templates that the argument names: one row each, one column a length."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """The table; its links are made when a page is written, where the builder has downloads."""
        genre, known = genre_and_templates()
        names = self.arguments[0].split()
        if unknown := [name for name in names if name not in known]:
            raise self.error(f"no template {', '.join(unknown)}; there are {', '.join(known)}")
        for path in genre.folder.glob("templates/*.md"):
            self.env.note_dependency(path)
        lengths = sorted({length for name in names for length in known[name].lengths})
        head = self._row("", *(nodes.Text(f"{length}字") for length in lengths))
        body = [
            self._row(known[name].title, *(self._link(known[name], length) for length in lengths))
            for name in names
        ]
        group = nodes.tgroup(
            "", *(nodes.colspec(colwidth=_WIDTH) for _ in ("", *lengths)), cols=1 + len(lengths)
        )
        group += [nodes.thead("", head), nodes.tbody("", *body)]
        return [nodes.table("", group)]

    def _row(self, first: str, *cells: nodes.Node) -> nodes.row:
        entries = (nodes.entry("", nodes.paragraph("", "", cell)) for cell in (nodes.Text(first), *cells))
        return nodes.row("", *entries)

    def _link(self, template: Template, length: int) -> nodes.Node:
        if length not in template.lengths:
            return nodes.Text("")
        return nodes.inline("", f"{template.title}{length}字", template_file=file_name(template.name, length))


class LinkTemplates(SphinxPostTransform):
    """Make the table's cells links to the files.

    Sphinx's own download role wants the file among the sources when the page is read.
    """

    default_priority = 200
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Run over the document."""
        for node in list(self.document.findall(nodes.inline)):
            if "template_file" in node:
                link = addnodes.download_reference("", "", *node.children, filename=node["template_file"])
                node.parent.replace(node, link)


def write_templates(app: Sphinx, exception: Exception | None) -> None:
    """Write the files into the output, those that changed."""
    if exception is not None or app.builder.format != "html" or not app.builder.download_support:  # type: ignore[attr-defined]
        return
    genre, templates = genre_and_templates()
    for template in templates.values():
        for length in template.lengths:
            title = f"{genre.title}（{template.title}，{length}字）"
            data = template_docx(title, template.at(length))
            path = Path(app.outdir) / "_downloads" / file_name(template.name, length)
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.is_file() or path.read_bytes() != data:
                path.write_bytes(data)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive, its links and the files."""
    app.add_directive("template-downloads", TemplateDownloads)
    app.add_post_transform(LinkTemplates)
    app.connect("build-finished", write_templates)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
