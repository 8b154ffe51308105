"""Nodes of examples. Attributes are plain data: doctrees are pickled."""

from __future__ import annotations

from docutils import nodes


class example(nodes.General, nodes.Element):  # noqa: N801 - docutils names node classes so
    """An example or a passage: an optional head, parts or plain blocks, an optional list of findings.

    Attributes: ``kind`` (model, counter, bad, good), ``facts`` (words of the fact line),
    ``bar`` (tuples of part title, hue, share), ``verdict``.
    """


class part(nodes.General, nodes.Element):  # noqa: N801
    """A part of an example. Attributes: ``name``, ``title``, ``hue``."""


class annotation(nodes.General, nodes.Inline, nodes.TextElement):  # noqa: N801
    """A note on a passage. Attributes: ``number``, ``passage``, ``mark`` (id of the passage's mark)."""


class mark(nodes.Inline, nodes.TextElement):  # noqa: N801
    """A stretch of text that something is said about.

    Attributes: ``layer`` (change, note, finding, figure), ``classes``, ``tip`` (what hover and focus show).
    """


class mark_reference(nodes.Inline, nodes.TextElement):  # noqa: N801
    """The small sign behind a marked passage that leads to its note or its rule."""


class pair(nodes.General, nodes.Element):  # noqa: N801
    """Two examples side by side: a draft and its mended version."""


class finding_list(nodes.General, nodes.Element):  # noqa: N801
    """The findings of an example, as a list under it. Attribute: ``expected``."""


class source_line(nodes.attribution):  # noqa: N801
    """Where a quotation comes from; in HTML behind a dash of the page's language, elsewhere as any other."""


class quotation(nodes.General, nodes.Element):  # noqa: N801
    """A part of an example, a passage of it or its figures, shown elsewhere.

    Attributes: ``target``, ``passage``, ``figures``.

    Replaced by standard nodes when the page is written.
    """


class pattern_list(nodes.General, nodes.Element):  # noqa: N801
    """The examples that show a pattern. Attributes: ``genre``, ``pattern``, ``family``.

    Replaced by standard nodes when the page is written.
    """


class gallery(nodes.General, nodes.Element):  # noqa: N801
    """All examples as cards; its items are hung in when the page is written.

    Attributes then: ``filters`` (:class:`~writing_guide.sphinxext.gallery.Filter`), ``legend``
    (tuples of part title and hue).
    """


class gallery_item(nodes.General, nodes.TextElement):  # noqa: N801
    """A card around the link to its example.

    Attributes: ``kind``, ``values`` (filter key → values), ``bar`` (as of an example), ``cells``
    (tuples of key and text).
    """


class example_index(nodes.General, nodes.Element):  # noqa: N801
    """An index of the examples. Attribute: ``by``. Replaced by standard nodes when the page is written."""


class previews(nodes.General, nodes.Element):  # noqa: N801
    """What the links of a page lead to, in short, kept out of sight. Attribute: ``cards``."""


class search_terms(nodes.General, nodes.Element):  # noqa: N801
    """Words for the index of the search; no page shows them."""


ALL = (
    example, part, annotation, mark, mark_reference, pair, finding_list, quotation, pattern_list, gallery,
    gallery_item, example_index, previews, search_terms,
)  # fmt: skip
