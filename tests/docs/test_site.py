"""The documentation builds without a warning, and reading it sends no request."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.docs.blocks import PAGES
from tests.support.command import ROOT, environment

README_BYTES = 8_000
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
_FETCHED = re.compile(
    r'<(?:script|img|iframe)[^>]* src="?(https?:)?//|<link[^>]*stylesheet[^>]*//'
)


def test_the_readme_is_short() -> None:
    assert (ROOT / "README.md").stat().st_size <= README_BYTES


def anchors(page: Path) -> set[str]:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}


@pytest.mark.parametrize(
    "page",
    [*PAGES, *ROOT.glob("*.md")],
    ids=lambda page: str(page.relative_to(ROOT)),
)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for path, anchor in _LINK.findall(text):
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{page.name}: {path}"
        if anchor:
            assert anchor in anchors(target), f"{page.name}: {path}#{anchor}"


@pytest.mark.skipif(find_spec("zensical") is None, reason="zensical is not installed")
def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "zensical.toml", tmp_path)
    (tmp_path / "generator").symlink_to(ROOT / "generator")
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=tmp_path,
        env=environment(NO_COLOR="1"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    pages = list((tmp_path / "site").rglob("*.html"))
    assert len(pages) >= len(PAGES) - 1
    for page in pages:
        assert not _FETCHED.search(page.read_text(encoding="utf-8")), page


@pytest.mark.parametrize(
    "page", ["ARCHITECTURE.md", "docs/contributing/architecture.md"]
)
def test_files_that_the_architecture_names_exist(page: str) -> None:
    """A path is of the repository or of the package; a bare name is of any folder."""
    text = (ROOT / page).read_text(encoding="utf-8")
    package = ROOT / "generator" / "openapi_gen"
    for name in re.findall(r"`([\w/]+(?:/|\.py))`", text):
        found = (ROOT / name).exists() or (package / name).exists()
        if "/" not in name:
            found = found or any(ROOT.glob(f"[gt]*/**/{name}"))
        assert found, name
