"""The vocabulary that rules bind: one module a family, generators of hits."""

from writing_guide.checks.base import Check, CheckTypes, Context, LengthLimit
from writing_guide.checks.registry import BoundGenre, BoundRule, bind, builtin_checks

__all__ = [
    "BoundGenre",
    "BoundRule",
    "Check",
    "CheckTypes",
    "Context",
    "LengthLimit",
    "bind",
    "builtin_checks",
]
