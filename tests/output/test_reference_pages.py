"""Reference pages are a folder of gen like a package: beside it, or alone."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.support.command import configure, gen, snapshot
from tests.support.documents import document
from tests.support.output import ONE, PATHS, THING, TWO, stamps

BOTH = ("spec.json", "-o", "api", "--docs", "docs")
ALONE = ("spec.json", "--docs", "docs")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the document ONE."""
    (tmp_path / "spec.json").write_text(ONE)
    return tmp_path


@pytest.fixture
def made(folder: Path) -> Path:
    """The package and the pages of the document."""
    assert gen(*BOTH, cwd=folder).code == 0
    return folder


def change(folder: Path) -> None:
    changed = {"Thing": {**THING, "description": "New words."}, "Other": THING}
    (folder / "spec.json").write_text(document(changed, paths=PATHS))


def test_pages_alone_write_no_package(folder: Path) -> None:
    assert gen(*ALONE, cwd=folder).code == 0
    assert sorted(os.listdir(folder)) == ["docs", "spec.json"]
    pages = snapshot(folder / "docs")
    assert {
        ".gen.json",
        "index.html",
        "authentication.html",
        "operations/things/make_thing.html",
        "schemas/thing.html",
        "tags/things.html",
        "copy.js",
        "search.js",
        "search-index.js",
        "reference.css",
    } <= pages.keys()


def test_pages_beside_a_package_have_its_name(made: Path) -> None:
    assert sorted(os.listdir(made)) == ["api", "docs", "spec.json"]
    assert b"from api import Client" in (made / "docs/index.html").read_bytes()
    alone = gen("spec.json", "-o", "same/api", cwd=made)
    assert alone.code == 0
    assert snapshot(made / "same/api") == snapshot(made / "api")


def test_pages_are_written_as_pyproject_says(folder: Path) -> None:
    configure(folder, '[tool.openapi-gen]\ndocs = "site/api"\n')
    assert gen("spec.json", cwd=folder).code == 0
    assert (folder / "site/api/index.html").is_file()
    assert not list(folder.glob("*/client.py"))
    assert gen("spec.json", "--docs", "other", cwd=folder).code == 0
    assert snapshot(folder / "other") == snapshot(folder / "site/api")


@pytest.mark.parametrize("arguments", [BOTH, ALONE])
def test_a_second_run_reads_only(folder: Path, arguments: tuple[str, ...]) -> None:
    assert gen(*arguments, cwd=folder).code == 0
    before = stamps(folder)
    report = gen(*arguments, "--output-format", "json", cwd=folder)
    assert report.code == 0
    assert json.loads(report.out)["files"]["written"] == []
    assert stamps(folder) == before


def test_only_pages_that_differ_are_written_and_stale_ones_removed(made: Path) -> None:
    change(made)
    assert gen(*BOTH, cwd=made).code == 0
    before = stamps(made / "docs")
    (made / "spec.json").write_text(ONE)
    assert gen(*BOTH, cwd=made).code == 0
    after = stamps(made / "docs")
    assert before.keys() - after.keys() == {"schemas/other.html"}
    assert {path for path in after if after[path] == before[path]} >= {
        "authentication.html",
        "copy.js",
        "reference.css",
        "tags/things.html",
    }
    assert after["schemas/thing.html"] != before["schemas/thing.html"]


def test_a_check_tells_of_both_and_writes_neither(made: Path) -> None:
    assert gen(*BOTH, "--check", cwd=made).code == 0
    change(made)
    before = snapshot(made)
    run = gen(*BOTH, "--check", cwd=made)
    assert run.code == 1
    assert "api/models/other.py: would be written" in run.err
    assert "docs/schemas/other.html: would be written" in run.err
    assert snapshot(made) == before


def test_a_diff_shows_both_and_writes_neither(made: Path) -> None:
    change(made)
    before = snapshot(made)
    run = gen(*BOTH, "--diff", cwd=made)
    assert "+++ b/api/models/thing.py" in run.out
    assert "+++ b/docs/schemas/thing.html" in run.out
    assert "+<p>New words.</p>" in run.out
    assert snapshot(made) == before


@pytest.mark.parametrize("edited", ["api/client.py", "docs/index.html"])
def test_an_edited_file_of_either_keeps_both_as_they_are(
    made: Path, edited: str
) -> None:
    with (made / edited).open("a") as file:
        file.write("\n# mine\n")
    change(made)
    before = snapshot(made)
    run = gen(*BOTH, cwd=made)
    assert run.code == 2
    assert run.err.startswith(f"gen: error: {edited}: edited since")
    assert snapshot(made) == before
    assert gen(*BOTH, "--force", cwd=made).code == 0
    assert b"# mine" not in (made / edited).read_bytes()
    assert gen(*BOTH, "--check", cwd=made).code == 0


def test_an_edited_page_is_noticed_though_the_document_is_the_same(made: Path) -> None:
    (made / "docs/index.html").write_text("")
    assert gen(*BOTH, "--check", cwd=made).code == 1
    assert gen(*BOTH, cwd=made).code == 2
    assert gen(*BOTH, "--force", cwd=made).code == 0
    assert (made / "docs/index.html").read_bytes()


def test_files_of_others_stay_and_are_not_overwritten(folder: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "docs/mine.html").write_text("mine")
    assert gen(*ALONE, cwd=folder).code == 0
    assert (folder / "docs/mine.html").read_text() == "mine"
    (folder / "other").mkdir()
    (folder / "other/index.html").write_text("mine")
    run = gen("spec.json", "--docs", "other", cwd=folder)
    assert run.code == 2
    assert "other/index.html: not written by gen" in run.err
    assert snapshot(folder / "other") == {"index.html": b"mine"}


@pytest.mark.parametrize("docs", ["api", "./api", "api/docs", "."])
def test_a_package_and_pages_share_no_folder(folder: Path, docs: str) -> None:
    run = gen("spec.json", "-o", "api", "--docs", docs, cwd=folder)
    assert run.code == 2
    assert "must be folders beside each other" in run.err
    assert sorted(os.listdir(folder)) == ["spec.json"]


def test_a_document_with_errors_leaves_both_as_they_are(made: Path) -> None:
    before = snapshot(made)
    (made / "spec.json").write_text(TWO.replace("schemas/Thing", "schemas/No"))
    assert gen(*BOTH, cwd=made).code != 0
    (made / "spec.json").write_text(ONE)
    assert snapshot(made) == before


def test_json_has_the_pages(folder: Path) -> None:
    report = json.loads(gen(*BOTH, "--output-format", "json", cwd=folder).out)
    assert set(report["files"]["written"]) == set(snapshot(folder / "api"))
    assert set(report["docs"]["written"]) == set(snapshot(folder / "docs"))
    assert (report["docs"]["unchanged"], report["docs"]["removed"]) == ([], [])
    again = json.loads(gen(*BOTH, "--output-format", "json", cwd=folder).out)
    assert again["docs"] == {
        "written": [],
        "unchanged": sorted(report["docs"]["written"]),
        "removed": [],
    }


def test_json_of_pages_alone(folder: Path) -> None:
    report, again = (
        json.loads(gen(*ALONE, "--output-format", "json", cwd=folder).out)
        for _ in range(2)
    )
    assert report["package"] == again["package"] == ""
    assert report["operations"] == again["operations"]
    assert "docs" not in report
    assert set(report["files"]["written"]) == set(snapshot(folder / "docs"))
    assert report["operations"][0]["python"] == "things.make_thing"


MARKDOWN = (*ALONE, "--docs-format", "markdown")


def test_markdown_is_incremental_and_compared_like_html(folder: Path) -> None:
    assert gen(*MARKDOWN, cwd=folder).code == 0
    assert {
        ".gen.json",
        "authentication.md",
        "index.md",
        "operations/things/index.md",
        "operations/things/make_thing.md",
        "schemas/index.md",
        "schemas/thing.md",
    } <= snapshot(folder / "docs").keys()
    before = stamps(folder)
    assert gen(*MARKDOWN, "--check", cwd=folder).code == 0
    assert gen(*MARKDOWN, cwd=folder).code == 0
    assert stamps(folder) == before
    change(folder)
    run = gen(*MARKDOWN, "--check", "-v", cwd=folder)
    assert run.code == 1
    assert "docs/schemas/other.md: would be written" in run.err
    run = gen(*MARKDOWN, "--diff", cwd=folder)
    assert "+++ b/docs/schemas/thing.md" in run.out and "+New words." in run.out
    assert (
        stamps(folder / "docs").items()
        <= {path.removeprefix("docs/"): stamp for path, stamp in before.items()}.items()
    )
    assert gen(*MARKDOWN, cwd=folder).code == 0
    after = stamps(folder / "docs")
    assert after["authentication.md"] == before["docs/authentication.md"]
    assert after["schemas/thing.md"] != before["docs/schemas/thing.md"]


def test_the_other_format_replaces_the_files(folder: Path) -> None:
    """Those that somebody edited stay until `--force`, and those of others always."""
    assert gen(*ALONE, cwd=folder).code == 0
    html = snapshot(folder / "docs")
    (folder / "docs/mine.md").write_text("mine")
    run = gen(*MARKDOWN, "--check", "-v", cwd=folder)
    assert run.code == 1
    assert "docs/index.html: would be removed" in run.err
    assert gen(*MARKDOWN, cwd=folder).code == 0
    tree = snapshot(folder / "docs")
    assert tree.pop("mine.md") == b"mine"
    assert not [
        path for path in tree if path.endswith((".html", ".js", ".css", ".txt"))
    ]
    assert "operations/things/make_thing.md" in tree
    (folder / "docs/mine.md").unlink()
    assert gen(*ALONE, cwd=folder).code == 0
    assert snapshot(folder / "docs") == html


def test_pyproject_has_the_format(folder: Path) -> None:
    configure(folder, '[tool.openapi-gen]\ndocs = "docs"\ndocs-format = "markdown"\n')
    assert gen("spec.json", cwd=folder).code == 0
    assert (folder / "docs/index.md").is_file()
    assert gen("spec.json", "--docs-format", "html", cwd=folder).code == 0
    assert not (folder / "docs/index.md").exists()
    configure(folder, '[tool.openapi-gen]\ndocs-format = "pdf"\n')
    run = gen("spec.json", "--docs", "docs", cwd=folder)
    assert run.code == 2
    assert "docs-format must be 'html' or 'markdown'" in run.err


def test_a_format_without_a_folder_is_a_mistake(folder: Path) -> None:
    run = gen("spec.json", "--docs-format", "markdown", cwd=folder)
    assert run.code == 2
    assert "--docs-format needs --docs" in run.err
    assert sorted(os.listdir(folder)) == ["spec.json"]
