"""Numbers and addresses that lead to one person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.spans import Span

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
# Each search begins with one set of characters, so that it skips all other text at once.
_IDENTITY = lazy(r"[1-9](?<![0-9A-Za-z].)\d{14}(?:\d{2}[\dXx])?(?![0-9A-Za-z])")
_NAMED = lazy(r"身份证|身份号码|证件号")
_TELEPHONE = lazy(
    r"[+180（(2-7](?:"
    r"(?<=1)(?<![\dA-Za-z.].)[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d%％元人次万亿个吨米名户斤件份只株]|[-.]\d)"
    r"|(?:(?<=\+)86|(?<=8)(?<![\dA-Za-z.].)6)[- ]?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)"
    r"|(?:(?<=[（(])0\d{2,3}[）)] ?|(?<=0)(?<![\dA-Za-z.\-].)\d{2,3} ?[-－—‐ ] ?)[2-8]\d{6,7}(?!\d|[-.]\d)"
    r"|(?<=[2-8])(?:(?<=电话.)|(?<=电话[:：为是].)|(?<=号码.)|(?<=号码[:：为是].)|(?<=座机.)|(?<=座机[:：].))\d{6,7}(?!\d))"
)
_NUMBER = r"[\dA-Za-z一二三四五六七八九十]{1,4}"
_STREET = r"(?:路|街|大道|巷|弄|胡同|小区|花园|家园|苑|新村|公寓|社区|村|里)"
_BUILDING = rf"(?:\s?{_NUMBER}(?:号楼|号院|号|栋|幢|座|弄|组))"
_ROOM = lazy(r"[单家住地\d](?:(?<=单)元|(?<=\d)[室房户]|(?<=家)住|(?<=住)[在址]|(?<=地)址)")
_DOOR = lazy(
    rf"(?:{HAN}{{1,8}}?{_STREET})?{_BUILDING}{{0,3}}\s?{_NUMBER}\s?单元\s?{_NUMBER}(?:室|号|户|房)?(?![楼层\d])"
    rf"|{HAN}{{1,8}}?{_STREET}{_BUILDING}{{1,3}}\s?(?:{_NUMBER}楼)?\d{{2,4}}(?:室|户|房)"
    rf"|(?:家住|住在|住址|地址)[:：]?{HAN}(?:\d|{HAN}){{1,20}}?\d{{1,4}}号(?![线楼院令文店厅])"
)
_DOOR_BEFORE = 32
_DOOR_BEHIND = 28


def find_identity_numbers(text: str) -> Iterator[Span]:
    """Identity-card numbers whose date exists and whose check character is right.

    A number that is called one (身份证号…) counts even if it is not: somebody mistyped it.
    Source: GB 11643-1999, 公民身份号码; check character by ISO 7064 MOD 11-2.
    """
    for match in _IDENTITY.finditer(text):
        if is_identity_number(match[0]) or _NAMED.search(text, max(0, match.start() - 12), match.start()):
            yield Span(*match.span())


def is_identity_number(number: str) -> bool:
    """Whether *number* is a well-formed identity number of 18 characters."""
    if len(number) != 18 or not number[:17].isdecimal():
        return False
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECK[total % 11] == number[17].upper()


def find_telephone_numbers(text: str) -> Iterator[Span]:
    """Mobile and fixed telephone numbers; short service numbers (120, 12345) are none."""
    for match in _TELEPHONE.finditer(text):
        yield Span(*match.span())


def find_doors(text: str) -> Iterator[Span]:
    """Home addresses that go down to the door."""
    end = 0
    for room in _ROOM.finditer(text):
        match = _DOOR.search(text, max(end, room.start() - _DOOR_BEFORE), room.end() + _DOOR_BEHIND)
        if match:
            end = match.end()
            yield Span(*match.span())
