"""The Markdown page that explains a rule: one source for the guide, the terminal and editors."""

from __future__ import annotations

from dataclasses import dataclass

from writing_guide.errors import GenreError
from writing_guide.genres.schema import Rule
from writing_guide.genres.translation import translated_page


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule's page.

    :param title: the short title, without the code.
    :param summary: the first paragraph, one sentence that stands alone.
    :param text: the whole page as Markdown.
    """

    title: str
    summary: str
    text: str


def read_page(rule: Rule) -> RulePage:
    """Read the page of *rule*, in the rule's language.

    :raises GenreError: if it does not begin with ``# CODE title`` and a summary.
    """
    text = translated_page(rule.page.parent.parent, rule.page.read_text("utf-8"), rule.language)
    heading, _, rest = text.partition("\n")
    prefix = f"# {rule.code} "
    summary = rest.strip().split("\n\n", 1)[0]
    if not heading.startswith(prefix) or not summary or summary.startswith("#"):
        raise GenreError(str(rule.page), "", f"must begin with “{prefix}title” and a one-sentence summary")
    return RulePage(heading.removeprefix(prefix).strip(), summary.replace("\n", "").replace("`", ""), text)
