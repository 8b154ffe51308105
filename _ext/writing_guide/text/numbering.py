"""Numbers that members of a series begin with: 一是, 第一, 一、, （一）, 1., ①."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.spans import Span

_DIGITS = {"先": 1, "次": 2, **{digit: value for value, digit in enumerate("一二三四五六七八九", 1)}}
_HAN = "[一二三四五六七八九十]{1,3}"
_CLAUSE = r"(?<![^。；;：:，,！!？?\n“（(、\s”].)"
_SENTENCE = r"(?<![^。；;：:！!？?\n\s”].)"
_MORE = "[一二三四五六七八九十]{0,2}"
# The search begins with one set of characters, so that it skips all other text at once.
_MARKER = lazy(
    rf"[一二三四五六七八九十首其第\u2460-\u2473（(\d]{_CLAUSE}(?:"
    rf"(?P<shi>(?<=[一二三四五六七八九十]){_MORE})是(?!否|个)"
    rf"|(?P<yao>(?<=[一二三四五六七八九十]){_MORE})要(?![素点求害道件领塞地职，。、])"
    rf"|(?<=其)(?P<qi>[一二三四五六七八九])(?!{HAN}{{0,2}}的)"
    rf"|(?<=第)(?P<di>{_HAN})(?=[，,是：:]|、(?![第一二三四五六七八九十\d]))"
    r"|(?P<ring>(?<=[\u2460-\u2473]))"
    rf"|{_SENTENCE}(?:(?P<xian>(?<=首)先|(?<=其)次)"
    rf"|(?P<dun>(?<=[一二三四五六七八九十]){_MORE})、(?![一二三四五六七八九十百千]{{1,3}}(?:、|[^是、，,]))"
    rf"|(?<=[（(])(?P<paren>{_HAN})[）)]"
    r"|(?P<dot>(?<=\d)\d?)[.．、](?!\d)))"
)
_LEADING = frozenset("首其第（(")


@dataclass(frozen=True, slots=True)
class Marker:
    """The number of one member of a series.

    :param style: which series it belongs to: ``shi`` 一是, ``dun`` 一、, ``paren`` （一）, ``dot`` 1.,
        ``xian`` 首先 and 其次 …
    """

    span: Span
    style: str
    value: int


@lru_cache(maxsize=2)
def find_markers(text: str) -> tuple[Marker, ...]:
    """Every number of *text* that could open a member of a series, in order."""
    return tuple(_markers(text))


def _markers(text: str) -> Iterator[Marker]:
    for match in _MARKER.finditer(text):
        style = match.lastgroup or ""
        first = "" if match[0][0] in _LEADING else match[0][0]
        yield Marker(Span(*match.span()), style, _value(first + match[style]))


def _value(number: str) -> int:
    if "\u2460" <= number <= "\u2473":
        return ord(number) - 0x245F
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    if not ten:
        return _DIGITS.get(number[-1], 0) if len(number) == 1 else 0
    return 10 * _DIGITS.get(tens, 1 if not tens else 0) + _DIGITS.get(ones, 0)
