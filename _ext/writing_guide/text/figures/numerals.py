"""Reads numerals: what number the characters of a figure stand for."""

from __future__ import annotations

from functools import lru_cache

from writing_guide.text.figure import Value

Number = int | float
Bounds = tuple[Number, Number]

_DIGITS = {
    **{char: value for value, char in enumerate("零一二三四五六七八九")},
    **{char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "〇": 0,
    "○": 0,
    "两": 2,
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_VAGUE = frozenset("多余来")
_FEWS = frozenset("几数")
_FEW: Bounds = (2, 9)
_ONE: Bounds = (1, 1)
_NOTHING: Bounds = (0, 0)
# Longer digits or numerals name nothing that can be counted, and would make arithmetic slow.
_LONGEST = 24


@lru_cache(maxsize=4096)
def read(numeral: str) -> tuple[Value, bool]:
    """The value of *numeral* and whether it is approximate by its own form (数百, 七八, 1万余).

    *numeral* is in simplified characters and half-width digits, without unit. The value is
    ``None`` where the characters are no number.
    """
    if numeral in _DIGITS:
        return _DIGITS[numeral], False
    bounds, approximate = _bounds(numeral)
    if bounds is None:
        return None, False
    low, high = bounds
    return (low if low == high else (low, high)), approximate


def span_of(low: Value, high: Value) -> Value:
    """The range from the value *low* to the value *high*; ``None`` if either is unknown."""
    first = low[0] if isinstance(low, tuple) else low
    last = high[1] if isinstance(high, tuple) else high
    if first is None or last is None:
        return None
    return (first, last)


def _bounds(numeral: str) -> tuple[Bounds | None, bool]:
    if "分之" in numeral:
        whole, part = numeral.split("分之", 1)
        below, above = _bounds(whole)[0], _bounds(part)[0]
        if below is None or above is None or below[0] <= 0:
            return None, False
        return (above[0] / below[0], above[1] / below[0]), False
    if "/" in numeral:
        over, under = (_decimal(piece) for piece in numeral.split("/", 1))
        return ((over / under, over / under), False) if over is not None and under else (None, False)
    if numeral == "半":
        return (0.5, 0.5), False
    if numeral[:1].isdigit():
        return _mixed(numeral)
    return _chinese(numeral)


def _mixed(numeral: str) -> tuple[Bounds | None, bool]:
    """Digits with a Chinese scale: 3.5亿, 10余万, 1万2千."""
    end = 0
    while end < len(numeral) and (numeral[end].isdigit() or numeral[end] in ".,"):
        end += 1
    number = _decimal(numeral[:end])
    if number is None:
        return None, False
    approximate = False
    for char in numeral[end:]:
        if char in _VAGUE or char == "几":
            approximate = True
        elif char in _SMALL or char in _LARGE:
            number *= _SMALL.get(char) or _LARGE[char]
        else:
            return None, False
    if isinstance(number, float):
        number = round(number, 6)
        number = int(number) if number.is_integer() else number
    return (number, number), approximate


def _decimal(digits: str) -> Number | None:
    plain = digits.replace(",", "").rstrip(".")
    if len(plain) > _LONGEST:
        return None
    try:
        return float(plain) if "." in plain else int(plain)
    except ValueError:
        return None


def _chinese(numeral: str) -> tuple[Bounds | None, bool]:
    """Chinese numerals: 两千三百, 七八十, 十几, 数百, 百余, 二〇二二, 一百二."""
    if len(numeral) > _LONGEST:
        return None, False
    if "点" in numeral:
        return _decimal_point(numeral)
    if len(numeral) > 2 and all(char in _DIGITS for char in numeral):
        value = _positional(numeral)
        return (value, value), False
    bounds = _with_scales(numeral)
    if bounds is None:
        return None, False
    vague = not _VAGUE.isdisjoint(numeral) or not _FEWS.isdisjoint(numeral)
    return bounds, vague or bounds[0] != bounds[1]


def _with_scales(numeral: str) -> Bounds | None:
    """Digits with 十, 百, 千, 万, 亿; ``None`` for any other character but an approximator."""
    total = section = _NOTHING
    pending: Bounds | None = None
    scale = 0
    for char in numeral:
        if char in _DIGITS:
            pending = _with_digit(pending, _DIGITS[char])
            scale = scale if _DIGITS[char] else 0
        elif char in _FEWS:
            pending = _FEW
        elif char in _SMALL:
            scale = _SMALL[char]
            section = _sum(section, _times(pending or _ONE, scale))
            pending = None
        elif char in _LARGE:
            scale = _LARGE[char]
            amount = _sum(section, pending or _NOTHING)
            # 一万亿: a larger scale multiplies all that stands before it.
            if scale > total[1] > 0:
                total = _times(_sum(total, amount), scale)
            else:
                total = _sum(total, _times(amount if amount[1] else _ONE, scale))
            section, pending = _NOTHING, None
        elif char not in _VAGUE:
            return None
    return _sum(_sum(total, section), _last_digit(numeral, pending, scale))


def _with_digit(pending: Bounds | None, digit: int) -> Bounds:
    """七 and 八 are a range (七八个), 八 and 三 two places of one number."""
    if pending is None or pending[0] == 0:
        return (digit, digit)
    if pending[0] < digit:
        return (pending[0], digit)
    return (pending[0] * 10 + digit, pending[1] * 10 + digit)


def _last_digit(numeral: str, pending: Bounds | None, scale: int) -> Bounds:
    """What a digit without scale at the end adds: 十几 up to nine, 一百二 twenty, 一百零二 two."""
    if pending is None:
        return _NOTHING
    if pending == _FEW and scale == 10:
        return (1, 9)
    if scale > 10 and pending[0] == pending[1] and numeral[-2:-1] not in ("零", "〇"):
        return _times(pending, scale // 10)
    return pending


def _decimal_point(numeral: str) -> tuple[Bounds | None, bool]:
    whole, fraction = numeral.split("点", 1)
    base = _chinese(whole)[0]
    if base is None or not fraction or any(char not in _DIGITS for char in fraction):
        return None, False
    value = base[0] + _positional(fraction) / 10 ** len(fraction)
    return (value, value), False


def _positional(digits: str) -> int:
    return int("".join(str(_DIGITS[char]) for char in digits))


def _sum(one: Bounds, other: Bounds) -> Bounds:
    return (one[0] + other[0], one[1] + other[1])


def _times(bounds: Bounds, factor: int) -> Bounds:
    return (bounds[0] * factor, bounds[1] * factor)
