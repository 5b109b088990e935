"""One operation's page in other viewers of OpenAPI documents and in reference pages.

    python tests/benchmarks/page_viewers.py specs/twilio_payments.yaml CreatePayments
    python tests/benchmarks/page_viewers.py kubernetes.io.json createCoreV1NamespacedPod

The viewers are packages of npm with pinned versions, served from loopback. Each opens the
address of the operation in a new browser; the pages of `gen` are opened over http, too.
The columns:

- content: seconds until the description of the operation is visible
- heap: memory that JavaScript uses then, after a collection
- bytes: of all files that are loaded, uncompressed
- elements: of the page, with shadow trees
- axe: rules that axe-core finds violated, and elements
- width: of the page in a window of 360 pixels
- leaves: requests to other servers
- script: whether the description is visible without JavaScript
- file: whether it is visible over file://
"""

from __future__ import annotations

import argparse
import datetime
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from openapi_gen import Options, generate
from tests.support.browser import AXE, axe_source, open_chromium, serve


class Viewer(NamedTuple):
    name: str
    package: str
    """With its version."""
    html: str
    fragment: str
    """Of the operation's address."""


class Wanted(NamedTuple):
    """The operation that is opened."""

    operation_id: str
    tag: str
    method: str
    path: str
    text: str
    """Its description, by which it is found on a page."""


VIEWERS = (
    Viewer(
        "Redoc",
        "redoc@3.0.1",
        '<redoc spec-url="spec.json"></redoc>'
        '<script type="module" src="package/bundles/redoc.standalone.js"></script>',
        "/{slug}/{lower_id}",
    ),
    Viewer(
        "Scalar",
        "@scalar/api-reference@1.76.0",
        '<script id="api-reference" data-url="spec.json"></script>'
        '<script src="package/dist/browser/standalone.js"></script>',
        "tag/{dashed}/{method}{path}",
    ),
    Viewer(
        "Stoplight Elements",
        "@stoplight/elements@9.0.25",
        '<link rel="stylesheet" href="package/styles.min.css">'
        '<script src="package/web-components.min.js"></script>'
        '<elements-api apiDescriptionUrl="spec.json" router="hash"></elements-api>',
        "/operations/{operation_id}",
    ),
    Viewer(
        "Swagger UI",
        "swagger-ui-dist@5.35.0",
        '<link rel="stylesheet" href="package/swagger-ui.css"><div id="ui"></div>'
        '<script src="package/swagger-ui-bundle.js"></script>'
        "<script>SwaggerUIBundle({url: 'spec.json', dom_id: '#ui', deepLinking: true})"
        "</script>",
        "/{tag}/{operation_id}",
    ),
    Viewer(
        "RapiDoc",
        "rapidoc@9.3.8",
        '<script type="module" src="package/dist/rapidoc-min.js"></script>'
        '<rapi-doc spec-url="spec.json" render-style="focused"></rapi-doc>',
        "{lower}-{path}",
    ),
)
_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>API</title></head><body>{html}</body></html>"""
_ELEMENTS = """() => { const count = root => [...root.querySelectorAll('*')].reduce(
    (sum, one) => sum + 1 + (one.shadowRoot ? count(one.shadowRoot) : 0), 0);
    return count(document); }"""


def wanted_of(document: dict[str, Any], operation_id: str) -> Wanted:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if isinstance(operation, dict) and (
                operation.get("operationId") == operation_id
            ):
                text = operation.get("description") or operation["summary"]
                tag, *_ = operation["tags"]
                return Wanted(operation_id, tag, method.upper(), path, text)
    raise SystemExit(f"no operation {operation_id!r}")


class Result(NamedTuple):
    content: float | None
    heap: float = 0
    loaded: int = 0
    elements: int = 0
    rules: int | None = None
    nodes: int = 0
    width: int | None = None
    leaves: int = 0
    without_script: bool = False
    over_file: bool = False


def measured(
    address: str, url: str, folder: Path, text: str, axe: str, limit: float
) -> Result:
    """Opens the address in a new browser; `limit` is in seconds."""
    with open_chromium("--js-flags=--max-old-space-size=8192") as browser:
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.set_default_timeout(limit * 1000)
        urls: set[str] = set()
        page.on("request", lambda one: urls.add(one.url.partition("#")[0]))
        start = perf_counter()
        found = page.get_by_text(text, exact=False).first
        try:
            page.goto(url, wait_until="commit")
            found.wait_for(state="visible")
        except Exception as error:  # playwright's own class, which is not imported
            print(f"{url}: {str(error).splitlines()[0]}", file=sys.stderr)
            return Result(None)
        seconds = perf_counter() - start
        session = page.context.new_cdp_session(page)
        session.send("HeapProfiler.collectGarbage")
        session.send("Performance.enable")
        metrics = {
            one["name"]: one["value"]
            for one in session.send("Performance.getMetrics")["metrics"]
        }
        own = [one for one in urls if one.startswith(address)]
        sizes = [
            (folder / urlsplit(one).path.lstrip("/")).stat().st_size for one in own
        ]
        leaves = [one for one in urls if one.startswith("http") and one not in {*own}]
        elements = page.evaluate(_ELEMENTS)
        rules, nodes = _axe(page, axe)
        page.set_viewport_size({"width": 360, "height": 800})
        page.wait_for_timeout(500)
        width = page.evaluate("document.documentElement.scrollWidth")
        return Result(
            seconds,
            metrics["JSHeapUsedSize"] / 1e6,
            sum(sizes),
            elements,
            rules,
            nodes,
            width,
            len(leaves),
            _is_readable(browser, url, text, java_script_enabled=False),
            _is_readable(browser, url.replace(address, f"{folder.as_uri()}/"), text),
        )


def _axe(page: Any, axe: str) -> tuple[int | None, int]:
    """Rules and elements; None where axe does not end in time."""
    try:
        page.evaluate(axe)
        found: list[int] = page.evaluate(
            "Promise.race([axe.run(document, {resultTypes: ['violations']}).then(one =>"
            " one.violations.map(rule => rule.nodes.length)),"
            " new Promise(done => setTimeout(() => done(null), 120000))])"
        )
    except Exception:  # the page is gone, or was not made for other scripts
        return None, 0
    return (None, 0) if found is None else (len(found), sum(found))


def _is_readable(browser: Any, url: str, text: str, **options: bool) -> bool:
    """Whether the text is visible within some seconds."""
    page = browser.new_context(**options).new_page()
    page.goto(url)
    try:
        page.get_by_text(text, exact=False).first.wait_for(
            state="visible", timeout=15_000
        )
    except Exception:  # playwright's own class, which is not imported
        return False
    return True


def unpack(package: str, folder: Path) -> None:
    command = ["npm", "pack", "--silent", package]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as files:
        files.extractall(folder, filter="data")


def viewer_site(viewer: Viewer, document: dict[str, Any], folder: Path) -> None:
    folder.mkdir()
    unpack(viewer.package, folder)
    (folder / "spec.json").write_text(json.dumps(document))
    (folder / "index.html").write_text(_PAGE.format(html=viewer.html))


def own_site(spec: Path, operation_id: str, folder: Path) -> str:
    """The path of the operation's page."""
    generate(Options(str(spec), docs=folder))
    needle = f"<code>{operation_id}</code>"
    for file in sorted(folder.glob("operations/**/*.html")):
        if needle in file.read_text(encoding="utf-8"):
            return file.relative_to(folder).as_posix()
    raise SystemExit(f"no page of {operation_id!r}")


def show(name: str, result: Result) -> None:
    if result.content is None:
        print(f"| {name} | not in time | | | | | | | | |", flush=True)
        return
    axe = "not in time" if result.rules is None else f"{result.rules}, {result.nodes}"
    print(
        f"| {name} | {result.content:.2f} s | {result.heap:.0f} MB"
        f" | {result.loaded / 1e6:.2f} MB | {result.elements} | {axe}"
        f" | {result.width} px | {result.leaves}"
        f" | {'yes' if result.without_script else 'no'}"
        f" | {'yes' if result.over_file else 'no'} |",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("spec", type=Path)
    parser.add_argument("operation")
    parser.add_argument("--limit", type=float, default=120, help="seconds for content")
    parser.add_argument("--only", default="", help="a part of the name of one viewer")
    arguments = parser.parse_args()
    document = yaml.safe_load(arguments.spec.read_text(encoding="utf-8"))
    wanted = wanted_of(document, arguments.operation)
    axe = axe_source()
    print(f"{arguments.spec.name}, {wanted.operation_id}, {AXE},", end=" ")
    print(datetime.datetime.now(datetime.UTC).date())
    print(
        "| | content | heap | bytes | elements | axe | width | leaves | script | file |"
    )
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        if arguments.only in "gen":
            page = own_site(arguments.spec, wanted.operation_id, root / "gen")
            with serve(root / "gen") as address:
                show("gen", _measured(root / "gen", address, page, wanted, axe, 120))
        for number, viewer in enumerate(VIEWERS):
            if arguments.only not in viewer.name:
                continue
            folder = root / str(number)
            viewer_site(viewer, document, folder)
            with serve(folder) as address:
                fragment = viewer.fragment.format(
                    **wanted._asdict(),
                    slug=quote(wanted.tag.lower().replace(" ", "-")),
                    dashed=re.sub(r"\W|_", "-", wanted.tag.lower()),
                    lower=wanted.method.lower(),
                    lower_id=wanted.operation_id.lower(),
                )
                page = f"index.html#{fragment}"
                result = _measured(folder, address, page, wanted, axe, arguments.limit)
                show(viewer.package, result)


def _measured(
    folder: Path, address: str, page: str, wanted: Wanted, axe: str, limit: float
) -> Result:
    return measured(address, f"{address}{page}", folder, wanted.text, axe, limit)


if __name__ == "__main__":
    main()
