"""Registers the extension with Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from writing_guide import __version__
from writing_guide.i18n import DOMAIN, LOCALE_DIR
from writing_guide.sphinxext import (
    assets,
    checkbuilder,
    citations,
    collect,
    config,
    export,
    gallery,
    indexes,
    labels,
    lowering,
    navigation,
    nodes,
    previews,
    quoting,
    redirects,
    report,
    roles,
    search,
    similar,
    upkeep,
)
from writing_guide.sphinxext.domain import WritingDomain
from writing_guide.sphinxext.finding_html import FINDING_VISITORS
from writing_guide.sphinxext.html import HTML_VISITORS, depart_source_line, visit_source_line
from writing_guide.sphinxext.lowering import pass_through

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup_extension(app: Sphinx) -> ExtensionMetadata:
    """Add configuration, nodes, the domain, transforms, the check builder, search and assets."""
    app.add_message_catalog(DOMAIN, str(LOCALE_DIR))
    config.register(app)
    app.connect("builder-inited", config.validate)
    visitors = {**HTML_VISITORS, **FINDING_VISITORS}
    for node in nodes.ALL:
        app.add_node(
            node,
            html=visitors[node],
            latex=pass_through,
            text=pass_through,
            man=pass_through,
            texinfo=pass_through,
        )
    app.add_node(nodes.source_line, html=(visit_source_line, depart_source_line))
    app.add_domain(WritingDomain)
    app.add_transform(collect.CollectExamples)
    app.add_post_transform(quoting.FillQuotations)
    app.add_post_transform(lowering.LowerExamples)
    app.add_post_transform(indexes.FillIndexes)
    app.add_post_transform(similar.PointToSimilar)
    app.add_builder(checkbuilder.WritingCheckBuilder)
    search.register(app)
    assets.register(app)
    labels.register(app)
    report.register(app)
    citations.register(app)
    roles.register(app)
    redirects.register(app)
    export.register(app)
    navigation.register(app)
    gallery.register(app)
    previews.register(app)
    upkeep.register(app)
    return {
        "version": __version__,
        # 1: records of examples, rules and problems in the domain; 2: citations, patterns;
        # 3: pages of patterns, figures with ids, links and stamps of pages
        "env_version": 3,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
