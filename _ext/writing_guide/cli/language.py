"""Which language the messages are in."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("zh_CN", "en")
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(environment: Mapping[str, str]) -> str:
    """The language that the locale asks for: Chinese for any ``zh``, else English.

    As in POSIX (Base Definitions, 8.2), the first variable that is set and not empty decides.
    """
    value = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "zh_CN" if value.lower().startswith("zh") else "en"
