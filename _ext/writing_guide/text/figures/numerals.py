"""Reads numerals: what number the characters of a figure stand for."""

from __future__ import annotations

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
_FEW: Bounds = (2, 9)
_SEPARATORS = ("至", "到", "—", "–", "-", "~", "～", "－", "、", "―")


def read(numeral: str) -> tuple[Value, bool]:
    """The value of *numeral* and whether it is approximate by its own form (数百, 七八, 1万余).

    *numeral* is in simplified characters and half-width digits, without unit. The value is
    ``None`` where the characters are no number.
    """
    try:
        quick = int(numeral) if numeral.isascii() else _DIGITS[numeral]
        return quick, False
    except (ValueError, KeyError):
        pass
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
    try:
        return float(plain) if "." in plain else int(plain)
    except ValueError:
        return None


def _chinese(numeral: str) -> tuple[Bounds | None, bool]:
    """Chinese numerals: 两千三百, 七八十, 十几, 数百, 百余, 二〇二二, 一百二."""
    if "点" in numeral:
        whole, fraction = numeral.split("点", 1)
        digits = [_DIGITS.get(char) for char in fraction]
        base = _chinese(whole)[0]
        if base is None or not digits or None in digits:
            return None, False
        value = base[0] + int("".join(str(digit) for digit in digits)) / 10 ** len(digits)
        return (value, value), False
    if len(numeral) > 2 and all(char in _DIGITS for char in numeral):
        value = int("".join(str(_DIGITS[char]) for char in numeral))
        return (value, value), False
    total = section = (0, 0)
    pending: Bounds | None = None
    approximate = False
    scale = 0
    for char in numeral:
        if char in _VAGUE:
            approximate = True
        elif char in "几数":
            pending, approximate = _FEW, True
        elif char in _DIGITS:
            digit = _DIGITS[char]
            if pending is not None and 0 < pending[0] < digit:
                pending, approximate = (pending[0], digit), True
            elif pending is not None and pending[0] > 0:
                pending = (pending[0] * 10 + digit, pending[1] * 10 + digit)
            elif digit or pending is None:
                pending = (digit, digit)
                scale = 0 if digit == 0 else scale
        elif char in _SMALL:
            scale = _SMALL[char]
            factor = pending or (1, 1)
            section = (section[0] + factor[0] * scale, section[1] + factor[1] * scale)
            pending = None
        elif char in _LARGE:
            scale = _LARGE[char]
            low = section[0] + (pending[0] if pending else 0)
            high = section[1] + (pending[1] if pending else 0)
            section, pending = (0, 0), None
            low, high = (low, high) if high else (1, 1)
            if total[1] and scale > total[1]:
                total = ((total[0] + low) * scale, (total[1] + high) * scale)
            else:
                total = (total[0] + low * scale, total[1] + high * scale)
        elif char == "半":
            pending = (0.5, 0.5)
        else:
            return None, False
    if pending is not None:
        if pending == _FEW and scale == 10:
            pending = (1, 9)
        elif scale > 10 and 0 < pending[0] == pending[1] and numeral[-2:-1] not in ("零", "〇"):
            pending = (pending[0] * scale // 10, pending[1] * scale // 10)
        section = (section[0] + pending[0], section[1] + pending[1])
    return (total[0] + section[0], total[1] + section[1]), approximate
