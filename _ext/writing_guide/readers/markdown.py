"""Markdown: a draft as it stands, or the examples and passages of a guide's page.

The directives are those of the Sphinx extension, read here without Sphinx: ``example`` and
``passage`` hold a text, ``part`` marks a stretch of it, ``annotation`` speaks about it and is
no part of it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from writing_guide.model import BlockKind
from writing_guide.readers.assembly import DocumentBuilder
from writing_guide.readers.example import Example, ReadingError, Role
from writing_guide.readers.inline import has_role, visible_text
from writing_guide.readers.newlines import restore, unify
from writing_guide.readers.options import declared, split_options
from writing_guide.text.alignment import align
from writing_guide.text.expressions import lazy
from writing_guide.text.spans import LineMap

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType

_INFO = lazy(r"\{([^{}\s]+)\}\s*(.*)")
_TEXTS = {"example": Role.EXAMPLE, "passage": Role.PASSAGE}
_PART = "part"
_ANNOTATION = "annotation"
_COLON_FENCE = "colon_fence"
_DEPTH = 20
# Directives of Sphinx whose body is not running text, whatever fence they are written with.
_LITERAL = frozenset({"code", "code-block", "sourcecode", "parsed-literal", "math", "raw", "eval-rst"})
_KINDS = {
    "heading_open": BlockKind.HEADING,
    "list_item_open": BlockKind.ITEM,
    "th_open": BlockKind.CELL,
    "td_open": BlockKind.CELL,
    "footnote_open": BlockKind.CAPTION,
}
_CLOSING = {name.replace("_open", "_close") for name in _KINDS}


def read_markdown(source: str, path: str = "<text>") -> tuple[Example, ...]:
    """The examples and passages on the page, in order; without any, the page itself as a draft.

    A page with other directives, roles or targets (a table of contents, a chapter) is a guide's page,
    no draft: it holds no text to check.

    :param source: the file's characters; positions are offsets of it.
    :raises ReadingError: for an option that cannot be understood, with its line.
    """
    text, dropped = unify(source)
    page = _Page(text, path)
    page.walk(text, 0, page.draft)
    if not page.found and not page.foreign:
        page.found.append(Example(page.draft.document(path, page.lines)))
    return tuple(_restored(example, source, dropped) for example in page.found)


def _restored(example: Example, source: str, dropped: tuple[int, ...]) -> Example:
    if not dropped:
        return example
    return replace(example, document=restore(example.document, source, dropped))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import make_fence_rule
    from mdit_py_plugins.attrs import attrs_plugin
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin
    from mdit_py_plugins.myst_blocks import myst_block_plugin

    parser = MarkdownIt("commonmark").enable("table")
    # Chinese paragraphs are indented by habit; that makes no code of them.
    parser.disable("code")
    parser.use(front_matter_plugin).use(myst_block_plugin).use(deflist_plugin)
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    attributed = ("image", "code_inline", "link_close", "span_close")
    parser.use(attrs_plugin, after=attributed, spans=True, span_after="footnote_ref")
    fence = make_fence_rule(markers=(":",), token_type=_COLON_FENCE, exact_match=False)
    interrupted: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list", "footnote_def"]}
    parser.block.ruler.before("fence", "colon_fence", fence, interrupted)
    return parser


class _Page:
    """One page being read: where its lines are, and the texts found so far."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.lines = LineMap.of(text)
        self.draft = DocumentBuilder()
        self.found: list[Example] = []
        self.foreign = False
        self._cursor = 0
        self._depth = 0

    def walk(self, content: str, base: int, builder: DocumentBuilder) -> None:
        """Read *content*, whose first line is line *base* (from 0) of the page, into *builder*."""
        self._depth += 1
        if self._depth > _DEPTH:
            raise ReadingError(self.path, "line {line}: directives are nested too deep", line=base)
        kinds: list[BlockKind] = []
        first, last = base, base + 1
        for token in _parser().parse(content):
            if token.map:
                first, last = base + token.map[0], base + token.map[1]
            if token.type in _KINDS:
                kinds.append(_KINDS[token.type])
            elif token.type in _CLOSING:
                kinds.pop()
            elif token.type == "inline":
                kind = kinds[-1] if kinds else BlockKind.PARAGRAPH
                self.foreign = self.foreign or has_role(token.children or ())
                self._block(visible_text(token.children or ()), kind, first, last, builder)
            elif token.type == "myst_target":
                self.foreign = True
            elif token.type in ("fence", _COLON_FENCE):
                self._fence(token.info, token.content, first, token.type, builder)
        self._depth -= 1

    def _block(
        self,
        text: str,
        kind: BlockKind,
        first: int,
        last: int,
        builder: DocumentBuilder,
    ) -> None:
        start = max(self._cursor, self.lines.start_of(first + 1))
        end = self.lines.start_of(last + 1) if last < len(self.lines.starts) else len(self.text)
        runs, self._cursor = align(text, self.text, start, end)
        builder.add(text, kind, runs)

    def _fence(self, info: str, content: str, line: int, fence: str, builder: DocumentBuilder) -> None:
        match = _INFO.match(info.strip())
        name, argument = (match.group(1), match.group(2).strip()) if match else ("", "")
        # ``{writing:example}`` names our domain's directive in full.
        name = name.removeprefix("writing:")
        if name == _ANNOTATION or name in _LITERAL:
            self.foreign = self.foreign or name in _LITERAL
            return
        if name not in _TEXTS and name != _PART:
            self.foreign = self.foreign or bool(name)
            # A colon fence is for running text (an admonition, a box), a backtick fence for code.
            if fence == "fence":
                return
            argument = ""
        rows = content.split("\n")
        options, taken = split_options(rows)
        body, below = "\n".join(rows[taken:]), line + 1 + taken
        if name in _TEXTS:
            self._text(_TEXTS[name], argument, options, body, line, below)
        elif name == _PART and not builder.in_part:
            builder.open_part(argument)
            self.walk(body, below, builder)
            builder.close_part()
        else:
            self.walk(body, below, builder)

    def _text(
        self, role: Role, argument: str, options: dict[str, str], body: str, line: int, below: int
    ) -> None:
        builder = DocumentBuilder()
        # Its place is that of the directive, even if an inner text comes first.
        place = len(self.found)
        self.walk(body, below, builder)
        # An example has a name, and its parts are its author's to mark: nothing is guessed about it.
        whole = role is Role.EXAMPLE
        name = argument if whole else ""
        document = builder.document(self.path, self.lines, name=name, whole=whole, marked=whole)
        self.found.insert(place, declared(document, role, argument, options, line + 1))
