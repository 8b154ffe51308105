"""Build time of many example pages against the same pages with plain admonitions.

usage: python benchmarks/build.py [--pages 100 1000] [--jobs 1 auto] [--builder dummy html]

Prints one line a combination: seconds, milliseconds a page, and what our directives cost over
admonitions. ``dummy`` measures reading and checking, ``html`` everything.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
CONF = """
import sys
sys.path.insert(0, {ext!r})
project = "bench"
language = "zh_CN"
extensions = ["myst_parser", "writing_guide"]
primary_domain = "writing"
myst_enable_extensions = ["colon_fence"]
html_theme = "furo"
writing_navigation_limit = 40
"""
SENTENCES = (
    "2023年7月3日夜里，清河县遭遇强降雨，县消防救援大队三中队班长李某带领8名队员赶到东桥镇。",
    "第一夜，全队走完4个村民小组，转移群众132人，李某脚底扎破，换双鞋又下水。",
    "第二天清早，他们用两趟艇送去饮用水60箱、面包300份，连续36小时没有合眼。",
    "水退以后，他们帮镇卫生院清淤3天，门诊按时开了门，镇里的人记住了橙色的衣服。",
)


def page(number: int, *, ours: bool) -> str:
    opening, *deeds = SENTENCES
    parts = (
        ("opening", opening),
        ("deeds", "".join(deeds) * 2),
        ("closing", "他们守住了职责，值得大家学习。"),
    )
    if not ours:
        body = "\n".join(f":::{{admonition}} {name}\n{text}\n:::\n" for name, text in parts)
        return f"# 第{number}篇\n\n::::{{admonition}} 例文\n{body}::::\n"
    body = "\n".join(f":::{{part}} {name}\n{text}\n:::\n" for name, text in parts)
    return f"# 第{number}篇\n\n::::{{example}} bench-{number}\n:title: 第{number}篇\n\n{body}::::\n"


def measure(pages: int, jobs: str, builder: str, *, ours: bool) -> float:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder)
        (source / "conf.py").write_text(CONF.format(ext=str(ROOT / "_ext")), "utf-8")
        (source / "index.md").write_text("# 首页\n\n```{toctree}\n:glob:\n\np*\n```\n", "utf-8")
        for number in range(pages):
            (source / f"p{number:05}.md").write_text(page(number, ours=ours), "utf-8")
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "sphinx", "-Q", "-b", builder, "-j", jobs, folder, f"{folder}/_out"],
            check=False, env=os.environ | {"PYTHONPATH": str(ROOT / "_ext")},
        )  # fmt: skip
        if done.returncode > 1:
            sys.exit(f"the build of {pages} pages broke off")
        return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--jobs", nargs="+", default=["1", "auto"])
    parser.add_argument("--builder", nargs="+", default=["dummy", "html"])
    options = parser.parse_args()
    heads = ("pages", "builder", "jobs", "ours s", "plain s", "ours ms/page", "over plain")
    print("{:>6} {:8} {:5} {:>8} {:>8} {:>13} {:>11}".format(*heads))
    for pages in options.pages:
        for builder in options.builder:
            for jobs in options.jobs:
                plain = measure(pages, jobs, builder, ours=False)
                ours = measure(pages, jobs, builder, ours=True)
                print(
                    f"{pages:6} {builder:8} {jobs:5} {ours:8.2f} {plain:8.2f} {ours / pages * 1000:13.1f} "
                    f"{(ours - plain) / pages * 1000:9.2f} ms",
                    flush=True,
                )


if __name__ == "__main__":
    main()
