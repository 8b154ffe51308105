"""Processor time, measured so that neither the machine's load nor the other tests' garbage counts."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_ATTEMPTS = 3


def cpu_seconds(action: Callable[[], object]) -> float:
    """Processor time of *action*, without the collection of what other tests left behind."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        action()
        return time.process_time() - start
    finally:
        gc.enable()


def assert_proportional(measure: Callable[[int], float], size: int, *, factor: float, slack: float) -> None:
    """Fail where a text of twice *size* takes more than *factor* times as long, again and again.

    :param measure: seconds for a text of so many characters.
    :param slack: seconds that are allowed beyond that, for a processor that others use, too.
    """
    tried = []
    for _ in range(_ATTEMPTS):
        once, twice = measure(size), measure(2 * size)
        if twice <= factor * once + slack:
            return
        tried.append(f"{once:.2f} s, twice the text {twice:.2f} s")
    raise AssertionError("; ".join(tried))
