"""The largest reference pages of a site, and how soon a browser shows them.

    gen kubernetes.io.json --docs site
    python tests/benchmarks/page_limits.py site

Elements are those of the file; two or three more are made for each code sample by the
script with the copy buttons. Text is without markup, in UTF-8. The time is from the
navigation to the first contentful paint, over file://, in Debian's chromium.
"""

from __future__ import annotations

import argparse
import sys
from html.parser import HTMLParser
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.support.browser import is_available, open_chromium

_PAINT = """() => new Promise(done => new PerformanceObserver(list => {
    const one = list.getEntries().find(one => one.name === 'first-contentful-paint');
    if (one) done(one.startTime);
}).observe({type: 'paint', buffered: true}))"""


class Size(NamedTuple):
    path: str
    elements: int
    text: int
    html: int


class _Counter(HTMLParser):
    elements = 0
    text = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements += 1

    def handle_data(self, data: str) -> None:
        self.text += len(data.encode())


def sizes(folder: Path) -> list[Size]:
    """The size of each page."""
    found: list[Size] = []
    for file in sorted(folder.rglob("*.html")):
        content = file.read_bytes()
        counter = _Counter()
        counter.feed(content.decode())
        path = file.relative_to(folder).as_posix()
        found.append(Size(path, counter.elements, counter.text, len(content)))
    return found


def largest(found: list[Size], number: int) -> list[Size]:
    """The pages that have most elements, most text, or most bytes."""
    chosen: dict[str, Size] = {}
    for column in ("elements", "text", "html"):
        ordered = sorted(found, key=lambda one: getattr(one, column), reverse=True)
        chosen |= {one.path: one for one in ordered[:number]}
    return list(chosen.values())


def paint_times(
    browser: Any, folder: Path, paths: list[str], runs: int
) -> dict[str, list[float]]:
    """Milliseconds to the first contentful paint, in a new tab each time."""
    times: dict[str, list[float]] = {path: [] for path in paths}
    browser.new_page().goto(f"{folder.resolve().as_uri()}/index.html")
    for _ in range(runs):
        for path in paths:
            tab = browser.new_page()
            tab.goto(f"{folder.resolve().as_uri()}/{path}")
            times[path].append(tab.evaluate(_PAINT))
            tab.close()
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--number", type=int, default=5, help="pages for each column")
    parser.add_argument(
        "--runs", type=int, default=5, help="times that a page is opened"
    )
    arguments = parser.parse_args()
    found = sizes(arguments.folder)
    shown = largest(found, arguments.number)
    times: dict[str, list[float]] = {}
    if is_available():
        paths = [one.path for one in shown]
        with open_chromium() as browser:
            times = paint_times(browser, arguments.folder, paths, arguments.runs)
    print(f"{len(found)} pages")
    print(f"{'elements':>8} {'text':>8} {'HTML':>8} {'paint':>7} {'slowest':>7}")
    for one in shown:
        paint = times.get(one.path, [])
        ms = f"{median(paint):5.0f}ms {max(paint):5.0f}ms" if paint else "- -"
        print(f"{one.elements:8} {one.text:8} {one.html:8} {ms} {one.path}")


if __name__ == "__main__":
    main()
