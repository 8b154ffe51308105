"""Messages for people: English msgids, translated by gettext catalogues in ``locale/``."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

DOMAIN = "writing_guide"
LOCALE_DIR = Path(__file__).with_name("locale")


@lru_cache(maxsize=8)
def translator(language: str) -> Callable[[str], str]:
    """The function that translates msgids into *language* (``zh_CN``, ``en``); English if unknown."""
    return gettext.translation(DOMAIN, LOCALE_DIR, [language], fallback=True).gettext


def render(message: str, data: Mapping[str, str | int | float], language: str) -> str:
    """*message* in *language* with its fields filled in; the values are inserted as they are."""
    return translator(language)(message).format_map(data)
