"""How fast a check is, where its time goes, how long it takes to start, how much memory it needs.

usage: python benchmarks/check.py [FOLDER] [--megabytes 5] [--markdown]

FOLDER holds drafts; without one the texts of the guide's own examples are taken. They are repeated
until they make up the size asked for. ``--markdown`` prints the tables for a page.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from writing_guide.checks import bind
from writing_guide.cli.discovery import find_files
from writing_guide.engine import Settings, check
from writing_guide.engine.run import context_of
from writing_guide.genres import find_genre
from writing_guide.model import Document
from writing_guide.readers.drafts import outlined, read_text
from writing_guide.readers.files import read_path

ROOT = Path(__file__).parent.parent
GENRE = "deed-summary"
COMMAND = (sys.executable, "-m", "writing_guide", "check", "--fail-on", "never")
RUNS = 9


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "examples")
    parser.add_argument("--megabytes", type=float, default=5)
    parser.add_argument("--markdown", action="store_true")
    arguments = parser.parse_args()
    show = markdown if arguments.markdown else plain
    texts = corpus(arguments.folder, int(arguments.megabytes * 1e6))
    characters = sum(map(len, texts))
    show("corpus", [("texts", f"{len(texts)}"), ("characters", f"{characters:,}")])
    stages(texts, characters, show)
    show("one text of growing length", growth(texts))
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number:05}.txt").write_text(text, "utf-8")
        command(folder, characters, show)


def corpus(folder: Path, size: int) -> list[str]:
    """The texts of *folder*, again and again until they have *size* bytes."""
    found = [read_path(path) for path in find_files([str(folder)]) if isinstance(path, str)]
    texts = [one.document.text for result in found for one in result.examples]
    if not any(texts):
        sys.exit(f"no text in {folder}")
    taken: list[str] = []
    for text in cycle(texts):
        if size <= 0:
            return taken
        taken.append(text)
        size -= len(text.encode())
    return taken


def stages(texts: Sequence[str], characters: int, show: Callable[[str, Sequence[Row]], None]) -> None:
    """Time of each stage, and of each rule, over all texts."""
    spent: Counter[str] = Counter()

    @contextmanager
    def timed(name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        spent[name] += time.perf_counter() - start

    bound = bind(find_genre(GENRE))
    check(outlined(read_text(texts[0]), bound.genre), bound)
    rules: Counter[str] = Counter()
    for text in texts:
        with timed("read"):
            document = read_text(text)
        with timed("outline"):
            document = outlined(document, bound.genre)
        with timed("check"):
            check(document, bound)
        with timed("of which figures and sentences"):
            context = context_of(document, bound, Settings())
        for item in bound.rules:
            start = time.perf_counter()
            list(item.check.run(context))
            rules[f"{item.rule.code} {item.rule.name}"] += time.perf_counter() - start
    whole = spent["read"] + spent["outline"] + spent["check"]
    rows = [(name, *speed(characters, seconds)) for name, seconds in spent.items()]
    show("stages", [*rows, ("whole", *speed(characters, whole))])
    show("rules", [(name, *speed(characters, seconds)) for name, seconds in rules.most_common()])


def growth(texts: Sequence[str]) -> list[Row]:
    """Time of one text that doubles: linear if the time doubles as well."""
    bound = bind(find_genre(GENRE))
    rows: list[Row] = []
    joined = "\n".join(texts)
    for size in (50_000, 100_000, 200_000, 400_000):
        document: Document = read_text(joined[:size])
        start = time.perf_counter()
        check(outlined(document, bound.genre), bound)
        rows.append((f"{size:,} characters", *speed(size, time.perf_counter() - start)))
    return rows


def command(folder: str, characters: int, show: Callable[[str, Sequence[Row]], None]) -> None:
    """Start-up, memory and the gain of more processes, of the command as people call it."""
    one = str(next(Path(folder).iterdir()))
    bare = min(wall(sys.executable, "-c", "pass") for _ in range(RUNS))
    start = min(wall(*COMMAND, one) for _ in range(RUNS))
    rows: list[Row] = [("Python alone", f"{bare:.3f} s"), ("check of one text", f"{start:.3f} s")]
    places = (("peak memory, one text", one), ("peak memory, the corpus", folder))
    rows += [(label, f"{memory(path):.0f} MB") for label, path in places]
    for jobs in ("1", "2", "4"):
        seconds = wall(*COMMAND, "--jobs", jobs, folder)
        rows += [(f"--jobs {jobs}", *speed(characters, seconds))]
    show("the command", rows)


def wall(*words: str) -> float:
    """Seconds that a command takes."""
    start = time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def memory(path: str) -> float:
    """Megabytes that a check of *path* needs at its peak, measured in a process of its own."""
    probe = (
        "import resource, subprocess, sys;"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, *COMMAND, path], check=True, capture_output=True, text=True
    )
    # Kilobytes on Linux, bytes on macOS (getrusage(2)).
    return int(done.stdout) / (1024 if sys.platform != "darwin" else 1024 * 1024)


Row = tuple[str, ...]


def speed(characters: int, seconds: float) -> Row:
    """Seconds, and millions of characters a second."""
    return f"{seconds:.3f} s", f"{characters / max(seconds, 1e-9) / 1e6:.2f} Mchar/s"


def plain(title: str, rows: Sequence[Row]) -> None:
    """Print *rows* under *title*."""
    print(f"\n{title}")
    for name, *values in rows:
        print(f"  {name:<34}" + "".join(f"{value:>18}" for value in values))


def markdown(title: str, rows: Sequence[Row]) -> None:
    """Print *rows* as a Markdown table."""
    print(f"\n## {title}\n")
    wide = max(map(len, rows))
    print("|" + " |" * wide + "\n|" + " --- |" * wide)
    for row in rows:
        print("| " + " | ".join([*row, *[""] * (wide - len(row))]) + " |")


if __name__ == "__main__":
    main()
