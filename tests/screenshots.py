"""Writes the screenshots of the documentation, in docs/assets/reference-pages.

    python -m pip install -e ".[browser]"
    python -m tests.screenshots

They need Debian's chromium. Fonts are those of the machine, so files differ from one to
another, and nothing compares them.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from openapi_gen import Options, generate
from tests.support.browser import is_available, open_chromium, serve
from tests.support.command import ROOT

FOLDER = ROOT / "docs" / "assets" / "reference-pages"
_SPECS = {
    "payments": ROOT / "tests" / "documenting" / "create_payments.yaml",
    "everything": ROOT / "tests" / "documenting" / "everything.yaml",
}


def _nothing(page: Any) -> None:
    pass


def _search(page: Any) -> None:
    page.fill("#search-field", "order")
    page.wait_for_selector("#search-results a")


def _unfold(page: Any) -> None:
    for fold in page.locator("summary").filter(has_text="Properties of").all()[:1]:
        fold.click()
    page.locator("#body").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('body').scrollIntoView()")


def _refusals(page: Any) -> None:
    page.evaluate("document.getElementById('refusals').scrollIntoView()")


class Screenshot(NamedTuple):
    name: str
    site: str
    page: str
    width: int
    scheme: str = "light"
    prepare: Callable[[Any], None] = _nothing


SCREENSHOTS = (
    Screenshot("index", "everything", "index.html", 1100),
    Screenshot(
        "operation", "payments", "operations/payments/create_payments.html", 1100
    ),
    Screenshot(
        "operation-dark",
        "everything",
        "operations/orders/create_order.html",
        1100,
        "dark",
    ),
    Screenshot(
        "body",
        "everything",
        "operations/orders/create_order.html",
        1100,
        prepare=_unfold,
    ),
    Screenshot(
        "refusals",
        "everything",
        "operations/orders/create_order.html",
        1100,
        prepare=_refusals,
    ),
    Screenshot("search-phone", "everything", "index.html", 360, prepare=_search),
)


def _save(png: bytes, file: Path) -> None:
    """The picture with 128 colors, half of the size."""
    library: Any = import_module("PIL.Image")
    picture = library.open(BytesIO(png)).convert("RGB")
    picture.quantize(128, dither=library.Dither.NONE).save(file, optimize=True)


def main() -> None:
    if not is_available():
        sys.exit("needs playwright and Debian's chromium")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, open_chromium() as browser:
        for site, spec in _SPECS.items():
            generate(Options(str(spec), docs=Path(name) / site))
        with serve(Path(name)) as address:
            for one in SCREENSHOTS:
                size = {"width": one.width, "height": 720}
                page = browser.new_page(
                    viewport=size, color_scheme=one.scheme, reduced_motion="reduce"
                )
                page.goto(f"{address}{one.site}/{one.page}")
                one.prepare(page)
                _save(page.screenshot(), FOLDER / f"{one.name}.png")
                page.close()


if __name__ == "__main__":
    main()
