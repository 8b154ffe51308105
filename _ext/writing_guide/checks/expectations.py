"""Checks whose subject is the check itself: they speak after all others have.

The engine knows what was declared and what was raised, so it makes these findings; here they
only have a name, which a genre's rule gives code, severity and page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Hit

EXPECTATION_UNMET = "expectation-unmet"
SUPPRESSION_UNUSED = "suppression-unused"


@dataclass(frozen=True, slots=True)
class RaisedByEngine:
    """Finds nothing by itself."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """No hits."""
        return iter(())


CHECKS: CheckTypes = {EXPECTATION_UNMET: RaisedByEngine, SUPPRESSION_UNUSED: RaisedByEngine}
