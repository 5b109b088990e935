"""Pages as Markdown: a tree for MkDocs and Zensical, and the files beside a site of HTML.

`python -m tests.rewrite pages` rewrites the expected files.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.documenting.conftest import Sites
from tests.support.command import ROOT, TWILIO, environment
from tests.support.expected_pages import differing
from tests.support.markdown import RENDERERS, Tree, elements, letters, tree_of
from tests.support.sites import Site, site_of
from tests.support.unsafe_texts import PAYLOADS, unsafe_document

DOCUMENTS = [
    ROOT / "tests/documenting/everything.yaml",
    *sorted((ROOT / "specs").rglob("*.yaml")),
    *(
        ROOT / f"tests/cases/{name}/spec.yaml"
        for name in ("enums", "names", "openapi_32", "recursion", "security", "unions")
    ),
    pytest.param(TWILIO, marks=pytest.mark.slow),
]
_ELEMENTS = set(
    "DOCUMENT_FRAGMENT h1 h2 h3 a b blockquote br code em hr i li ol p pre strong table tbody"
    " td th thead tr ul div span".split()
)
_MKDOCS = """\
site_name: Pages
use_directory_urls: true
validation:
  anchors: warn
  links: {absolute_links: warn, not_found: warn, unrecognized_links: warn}
"""


@pytest.fixture(scope="module")
def everything_tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    spec = ROOT / "tests/documenting/everything.yaml"
    return tree_of(spec, tmp_path_factory.mktemp("tree") / "docs")


@pytest.fixture(scope="module")
def unsafe_tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    folder = tmp_path_factory.mktemp("unsafe")
    (folder / "spec.json").write_text(json.dumps(unsafe_document(PAYLOADS)))
    return tree_of(folder / "spec.json", folder / "docs")


def test_pages_are_as_expected(everything_tree: Tree, everything: Site) -> None:
    assert differing(everything_tree.folder, everything.folder) == []


@pytest.mark.parametrize("spec", DOCUMENTS, ids=lambda path: str(path)[-40:])
def test_links_and_anchors_lead_somewhere(spec: Path, tmp_path: Path) -> None:
    if not spec.exists():
        pytest.skip("the document is not here")
    tree = tree_of(spec, tmp_path / "docs")
    assert [*tree.dead_links()] == []
    for path, text in tree.pages.items():
        assert text.startswith("# ") and text.endswith("\n"), path
        found = [one for one in tree.rendered[path] if re.fullmatch("h[1-6]", one.tag)]
        levels = [int(one.tag[1]) for one in found]
        assert levels[0] == 1 and levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
        assert all("".join(one.itertext()).strip() for one in found), path


def test_an_operation_has_its_parts_in_order(everything_tree: Tree) -> None:
    page = everything_tree.pages["operations/orders/create_order.md"]
    assert re.findall(r"^##? (.*)", page, re.MULTILINE) == [
        "Create an order",
        "Call",
        "HTTP request",
        "Authentication",
        "Parameters",
        "Request body",
        "What the client refuses",
        "Responses",
        "Retries",
        "Further methods",
        "In the document",
    ]
    for shown in ("All arguments:", "Asynchronous:", "curl:", "**Deprecated.**"):
        assert f"\n{shown}\n" in page


@pytest.mark.parametrize("name", RENDERERS)
def test_every_renderer_shows_the_same(everything_tree: Tree, name: str) -> None:
    for path, text in everything_tree.pages.items():
        html = RENDERERS[name](text)
        assert letters(html) == letters(RENDERERS["commonmark"](text)), path


@pytest.mark.parametrize("name", RENDERERS)
def test_nothing_of_a_document_runs(unsafe_tree: Tree, name: str) -> None:
    assert len(unsafe_tree.pages) > 4 * len(PAYLOADS)
    for path, text in unsafe_tree.pages.items():
        for one in elements(RENDERERS[name](text)):
            assert one.tag in _ELEMENTS, (path, one.tag)
            assert set(one.attrib) <= {"id", "class", "href"}, (path, one.attrib)
            url = one.get("href", "https://")
            is_page = re.fullmatch(r"[\w./-]*(\.md)?(#[\w.-]*)?", url)
            assert is_page or re.match("https?://|mailto:", url), (path, url)


def test_unsafe_text_is_readable(unsafe_tree: Tree) -> None:
    pages = [
        letters(RENDERERS["commonmark"](text))
        for path, text in unsafe_tree.pages.items()
        if path.startswith("operations/")
    ]
    for payload in PAYLOADS:
        wanted = json.dumps(payload, ensure_ascii=False)[1:-1].replace("\x7f", "␡")
        wanted = "".join(wanted.split())
        assert any(wanted in page for page in pages), payload
    index = letters(RENDERERS["commonmark"](unsafe_tree.pages["index.md"]))
    for kept in ("<Pay>", "List<String>", "<script>alert(1)</script>", "{{7*7}}"):
        assert kept in index, kept
    assert [*unsafe_tree.dead_links()] == []


def test_a_page_with_any_name_has_its_own_file(tmp_path: Path) -> None:
    """The operation `index` and the page of its tag are in one folder."""
    names = ["index", "readme", "con"]
    answer = {"200": {"description": "OK"}}
    paths = {
        f"/{name}": {"get": {"operationId": name, "tags": ["t"], "responses": answer}}
        for name in names
    }
    about = {"title": "Names", "version": "1"}
    document = {"openapi": "3.1.0", "info": about, "paths": paths}
    (tmp_path / "spec.json").write_text(json.dumps(document))
    tree = tree_of(tmp_path / "spec.json", tmp_path / "docs")
    assert "client.t.index" in tree.pages["operations/t/index-operation.md"]
    assert tree.pages["operations/t/index.md"].startswith("# t\n")
    assert [*tree.dead_links()] == []


def test_pages_of_html_lead_to_their_markdown(everything: Site) -> None:
    for path, page in everything.pages.items():
        found = [
            one.get("href")
            for one in page.all("link")
            if one.get("rel") == "alternate" and one.get("type") == "text/markdown"
        ]
        file = path.replace(".html", ".md")
        has_markdown = not path.startswith(("schemas/", "tags/", "index"))
        assert found == ([file.rpartition("/")[2]] if has_markdown else []), path
        assert (file in everything.files) == has_markdown


def test_files_beside_html_have_links_and_no_anchors(everything: Site) -> None:
    files = {
        path: text.decode()
        for path, text in everything.files.items()
        if path.endswith(".md")
    }
    for path, text in files.items():
        for one in elements(RENDERERS["commonmark"](text)):
            assert one.get("id") is None, path
            target = one.get("href", "https://")
            assert not target.startswith("#"), (path, target)
            if not target.startswith(("https://", "mailto:")):
                folder = (everything.folder / path).parent
                assert (folder / target.partition("#")[0]).is_file(), (path, target)
    create = files["operations/orders/create_order.md"]
    assert "(../../schemas/new_order.html)" in create
    assert "(../../authentication.md)" in create
    assert "(../../callbacks/create_order_shipped.md)" in create


def test_llms_txt_lists_every_operation_by_tag(
    everything: Site, unsafe: Site, sites: Sites
) -> None:
    text = everything.files["llms.txt"].decode()
    title, summary, *_ = text.split("\n\n")
    assert title == "# Everything" and summary.startswith("> An API with all sections.")
    assert re.findall("^## (.*)", text, re.MULTILINE) == [
        "Client",
        "orders",
        "stock",
        "Webhooks",
        "Callbacks",
    ]
    assert (
        "- [client.orders.create_order](operations/orders/create_order.md):"
        " `POST /customers/{customer}/orders` (deprecated), Create an order\n"
    ) in text
    for site in (everything, unsafe, sites("specs/jobs.yaml")):
        listed = re.findall(
            r"^- \[[^\]]+\]\(([^)]+)\)", site.files["llms.txt"].decode(), re.MULTILINE
        )
        written = [path for path in site.files if path.endswith(".md")]
        assert sorted(listed) == sorted(written)


def test_files_of_many_operations_have_one_level(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openapi_gen.documenting.site._MANY_OPERATIONS", 4)
    spec = ROOT / "tests/documenting/everything.yaml"
    page = site_of(spec, tmp_path / "docs").files["operations/orders/create_order.md"]
    assert b"`lines`" in page and b"Properties of" not in page
    assert b"`article`" not in page


@pytest.mark.slow
@pytest.mark.skipif(find_spec("mkdocs") is None, reason="mkdocs is not installed")
def test_mkdocs_builds_it_without_a_warning(
    everything_tree: Tree, unsafe_tree: Tree, tmp_path: Path
) -> None:
    """Also the document whose text breaks parsers."""
    for tree in (everything_tree, unsafe_tree):
        site = tmp_path / f"site{len(tree.pages)}"
        config = tree.folder.parent / "mkdocs.yml"
        config.write_text(f"{_MKDOCS}docs_dir: {tree.folder}\nsite_dir: {site}\n")
        run = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config)],
            capture_output=True,
            text=True,
            env=environment(),
        )
        assert run.returncode == 0, run.stderr
        assert "WARNING" not in run.stderr
        for page in site.rglob("*.html"):
            _check_built(page.read_text(encoding="utf-8"))


def _check_built(html: str) -> None:
    """The main part has nothing of the document that does something."""
    main = html.partition('role="main"')[2].partition("<footer")[0]
    for one in elements(f"<div {main}"):
        assert one.tag in _ELEMENTS, one.tag
    assert "alert(1)" not in re.sub(r">[^<]*<", "><", html)


@pytest.mark.slow
@pytest.mark.skipif(find_spec("zensical") is None, reason="zensical is not installed")
def test_zensical_builds_it_without_a_warning(everything_tree: Tree) -> None:
    folder = everything_tree.folder.parent
    (folder / "zensical.toml").write_text('[project]\nsite_name = "Pages"\n')
    run = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=folder,
        capture_output=True,
        text=True,
        env=environment(),
    )
    assert run.returncode == 0, run.stdout + run.stderr
    page = folder / "site/operations/orders/create_order/index.html"
    assert 'id="parameter-customer"' in page.read_text(encoding="utf-8")
