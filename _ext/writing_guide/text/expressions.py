"""Regular expressions that are compiled when a text first needs them.

Compiling takes far longer than searching a short text (a class of Chinese characters alone a tenth of
a millisecond), and most texts need few of the expressions that there are.
"""

from __future__ import annotations

import re
from typing import cast

HAN = r"[^\W\x00-\xff\uff10-\uff5a]"
"""One Chinese character: a letter that is neither Latin nor full-width.

The range of the Han characters says the same, but takes a millisecond to compile each time it is written.
"""

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


def lazy(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The expression *source*, compiled at its first use.

    :raises re.error: at its first use, if *source* is no expression.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))


class _Lazy:
    """Stands for a compiled expression: its methods are those of the expression once there is one."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._source = source
        self._flags = flags

    # Python asks only for what is not there yet, so later uses cost nothing.
    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        pattern = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)
