"""Chinese full-text search that finds Chinese.

Sphinx 9.0's own index for Chinese holds no Chinese terms without a segmenter, holds words that
the browser never asks for with one, and its page stops at ``ChineseStemmer is not defined``
(sphinx-doc/sphinx#14229). Characters and pairs of neighbouring characters need no segmenter
and are cut alike at build time and in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.search.en import SearchEnglish
from sphinx.search.zh import SearchChinese
from sphinx.transforms.post_transforms import SphinxPostTransform

from writing_guide.sphinxext import nodes as own

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# A letter holds the digits behind it, so that the code of a rule is one term.
_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff0-9\uff10-\uff19]+|[A-Za-z_][A-Za-z_0-9]*")
_THOUSANDS = re.compile(r"(\d)[,\uff0c](?=\d{3})")
# searchtools.js drops terms that are digits only, so digits are indexed in full width.
_FULL_WIDTH = {48 + digit: 0xFF10 + digit for digit in range(10)}
_SPLITTER = r"""
var splitQuery = (query) => {
  const terms = [];
  query = query.replace(/(\d)[,\uff0c](?=\d{3})/g, "$1");
  const runs = /[\u3400-\u9fff\uf900-\ufaff0-9\uff10-\uff19]+|[A-Za-z_][A-Za-z_0-9]*/gu;
  for (let [run] of query.matchAll(runs)) {
    if (/^[A-Za-z_]/.test(run)) { terms.push(run); continue; }
    run = run.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    if (run.length === 1) { terms.push(run); continue; }
    for (let at = 0; at + 1 < run.length; at++) terms.push(run.slice(at, at + 2));
  }
  return terms;
};
"""


def _terms(text: str) -> list[str]:
    terms: list[str] = []
    for match in _RUN.finditer(_THOUSANDS.sub(r"\1", text)):
        run = match[0]
        if run[0].isascii() and not run[0].isdigit():
            terms.append(run)
            continue
        run = run.translate(_FULL_WIDTH)
        terms += run
        terms += (run[at : at + 2] for at in range(len(run) - 1))
    return terms


class BigramChinese(SearchChinese):
    """Sphinx's Chinese search with single characters and pairs as terms."""

    # The name of the stemmer that the page looks for (sphinx-doc/sphinx#14229).
    language_name = "English"
    js_splitter_code = _SPLITTER

    def split(self, text: str) -> list[str]:
        """The terms of *text*."""
        terms = _terms(text)
        self.latin_terms.update(term for term in terms if term.isascii())
        return terms

    def stem(self, word: str) -> str:
        """Chinese terms as they are; Latin ones as Sphinx stems them, here and in the browser."""
        return super().stem(word) if word.isascii() else word

    def word_filter(self, word: str) -> bool:
        """Every term counts."""
        return bool(word)


class BigramEnglish(SearchEnglish):
    """The same for an English edition that quotes Chinese."""

    js_splitter_code = _SPLITTER

    def split(self, text: str) -> list[str]:
        """The terms of *text*."""
        return _terms(text)

    def word_filter(self, word: str) -> bool:
        """Every term counts."""
        return bool(word)


class JoinMarkedText(SphinxPostTransform):
    """Index the pairs of characters that markup puts apart: the search sees one text node at a time.

    Without them nobody finds 劝阻700多人次 in an example, where the figure is marked.
    """

    # When nothing is added to the text any more.
    default_priority = 800
    builders = ("html", "dirhtml")

    def run(self, **kwargs: object) -> None:
        """Run over the document."""
        pairs = {
            one[-1] + other[0]
            for block in self.document.findall(nodes.TextElement)
            if not isinstance(block, nodes.Inline)
            for one, other in pairwise(_texts(block))
        }
        if pairs:
            self.document += own.search_terms("", nodes.Text(" ".join(sorted(pairs))))


def _texts(node: nodes.Element) -> Iterator[str]:
    """The stretches of text of *node*, without what stands in it but is not of it: notes, codes."""
    for child in node.children:
        if isinstance(child, nodes.Text):
            if words := child.astext():
                yield words
        elif (
            isinstance(child, nodes.Element)
            and not isinstance(child, (own.annotation, own.mark_reference))
            and "wg-code" not in child["classes"]
        ):
            yield from _texts(child)


def register(app: Sphinx) -> None:
    """Put both in the place of Sphinx's own."""
    app.add_post_transform(JoinMarkedText)
    app.add_search_language(BigramChinese)
    app.add_search_language(BigramEnglish)
