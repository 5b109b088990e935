"""`gen SPEC -o DIR --changes`: what changes for callers since the package was made."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from openapi_gen.comparing.record import NAME
from tests.support.command import configure, gen

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
      - {name: limit, in: query, schema: {type: integer}}
      responses:
        '204': {description: ok}
"""
REQUIRED = SPEC.replace("in: query,", "in: query, required: true,")
RENAMED = SPEC.replace("name: limit", "name: most")
SUMMARY = "1 breaking change, 0 others; the version step is major\n"
NO_CHANGES = "no changes for callers of the client\n"
CHANGED = (
    "pets.list_pets(): argument limit is now required [breaking]"
    " api.yaml:9:10 [argument-now-required]\n" + SUMMARY
)


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    command = ["git", *identity, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with the document."""
    (tmp_path / "api.yaml").write_text(SPEC)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "api.yaml")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def test_the_document_at_head_is_the_old_one(folder: Path) -> None:
    run = gen("api.yaml", "-o", "shop", "--changes", cwd=folder)
    assert (run.code, run.out, run.err) == (0, NO_CHANGES, "")
    (folder / "api.yaml").write_text(REQUIRED)
    run = gen("api.yaml", "-o", "shop", "--check", "--changes", cwd=folder)
    assert (run.code, run.out) == (1, CHANGED)
    for _ in range(2):  # a run that generates, and one that has nothing to do
        run = gen("api.yaml", "-o", "shop", "--changes", cwd=folder)
        assert (run.code, run.out, run.err) == (0, CHANGED, "")
    git(folder, "commit", "-qam", "second")
    run = gen("api.yaml", "-o", "shop", "--changes", cwd=folder)
    assert run.out == NO_CHANGES


def test_a_document_in_another_folder_than_the_working_folder(folder: Path) -> None:
    inside = folder / "inside"
    inside.mkdir()
    (folder / "api.yaml").write_text(REQUIRED)
    run = gen("../api.yaml", "-o", "shop", "--changes", cwd=inside)
    assert run.out == CHANGED.replace("api.yaml", "../api.yaml")


def test_an_overlay_of_the_commit_is_applied_to_the_old_document(folder: Path) -> None:
    text = (
        "overlay: 1.0.0\ninfo: {{title: a, version: '1'}}\nactions:\n"
        "- target: $.paths['/pets'].get\n  update: {{operationId: {}}}\n"
    )
    (folder / "names.yaml").write_text(text.format("listPets"))
    git(folder, "add", "names.yaml")
    git(folder, "commit", "-qm", "overlay")
    (folder / "names.yaml").write_text(text.format("allPets"))
    command = ("api.yaml", "-o", "shop", "--overlay", "names.yaml", "--changes")
    assert "[operation-renamed]" in gen(*command, cwd=folder).out
    listed = gen("diff", "HEAD:api.yaml", "api.yaml", cwd=folder)
    assert listed.out == NO_CHANGES
    configure(folder, '[tool.openapi-gen]\noverlays = ["names.yaml"]\n')
    assert "[operation-renamed]" in gen("diff", "HEAD:api.yaml", "api.yaml",
        cwd=folder).out  # fmt: skip


def test_the_old_document_can_be_named(folder: Path) -> None:
    (folder / "old.yaml").write_text(RENAMED)
    for old in ("old.yaml", "HEAD:./api.yaml"):
        run = gen("api.yaml", "-o", "shop", "--changes-from", old, cwd=folder)
        assert run.code == 0
        assert ("argument-removed" in run.out) is (old == "old.yaml")
    run = gen("api.yaml", "-o", "other", "--changes-from", "none.yaml", cwd=folder)
    assert (run.code, run.out) == (2, "")
    assert "none.yaml: No such file" in run.err and not (folder / "other").exists()


def test_a_package_keeps_what_it_was_made_from(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(SPEC)
    configure(tmp_path, "[tool.openapi-gen]\nchanges = true\n")
    command = ("api.yaml", "-o", "shop", "--changes")
    assert "no-former-document" in gen(*command, cwd=tmp_path).err
    record = tmp_path / "shop" / NAME
    assert NAME in json.loads((tmp_path / "shop/.gen.json").read_text())["files"]
    assert gen(*command, cwd=tmp_path).out == NO_CHANGES
    assert gen("api.yaml", "-o", "shop", "--check", cwd=tmp_path).code == 0
    listed = gen("api.yaml", "-o", "shop", "--list-outputs", cwd=tmp_path)
    assert f"shop/{NAME}" in listed.out.splitlines()
    before = record.read_bytes()
    (tmp_path / "api.yaml").write_text(RENAMED)
    run = gen(*command, cwd=tmp_path)
    assert (
        "argument limit is removed [breaking]"
        " shop/.gen.api.json#/paths/~1pets/get/parameters/0 [argument-removed]\n"
    ) in run.out
    assert record.read_bytes() != before
    assert gen(*command, cwd=tmp_path).out == NO_CHANGES
    record.write_bytes(before)
    run = gen("diff", f"shop/{NAME}", "api.yaml", cwd=tmp_path)
    assert "argument limit is removed" in run.out
    github = gen("diff", f"shop/{NAME}", "api.yaml", "--output-format", "github",
                 cwd=tmp_path).out  # fmt: skip
    assert "::error file=shop/.gen.api.json::pets.list_pets(): argument" in github


def test_a_record_tells_what_an_option_changes(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(SPEC)
    configure(tmp_path, "[tool.openapi-gen]\nchanges = true\n")
    gen("api.yaml", "-o", "shop", cwd=tmp_path)
    names = '[tool.openapi-gen.names]\n"#/paths/~1pets/get" = "all"\n'
    configure(tmp_path, f"[tool.openapi-gen]\nchanges = true\n{names}")
    run = gen("api.yaml", "-o", "shop", "--changes", cwd=tmp_path)
    assert "pets.list_pets(): is now pets.all() [breaking]" in run.out


@pytest.mark.parametrize("text", ["", "{}", '{"version": 0}'])
def test_a_record_that_cannot_be_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "api.yaml").write_text(SPEC)
    configure(tmp_path, "[tool.openapi-gen]\nchanges = true\n")
    gen("api.yaml", "-o", "shop", cwd=tmp_path)
    (tmp_path / "shop" / NAME).write_text(text)
    run = gen("api.yaml", "-o", "shop", "--changes", "--force", cwd=tmp_path)
    assert (run.code, run.out) == (0, "")
    assert "generate the package again" in run.err and "no-former-document" in run.err
    assert (tmp_path / "shop" / NAME).read_text() != text


def test_without_git_and_record_there_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(SPEC)
    run = gen("api.yaml", "-o", "shop", "--changes", cwd=tmp_path)
    assert (run.code, run.out) == (0, "")
    assert "api.yaml: there is nothing to compare with: " in run.err
    assert (tmp_path / "shop").is_dir()


def test_the_report_of_a_run_has_the_changes(folder: Path) -> None:
    (folder / "api.yaml").write_text(REQUIRED)
    command = ("api.yaml", "-o", "shop", "--changes", "--output-format")
    report = json.loads(gen(*command, "json", cwd=folder).out)
    assert report["changes"]["step"] == "major"
    assert [one["rule"] for one in report["changes"]["changes"]] == [
        "argument-now-required"
    ]
    assert gen(*command, "github", cwd=folder).out.startswith("::error file=api.yaml,")


def test_each_of_several_clients_has_its_changes(folder: Path) -> None:
    client = '[tool.openapi-gen.clients.{0}]\nspec = "api.yaml"\noutput = "out/{0}"\n'
    configure(folder, client.format("one") + client.format("two"))
    (folder / "api.yaml").write_text(REQUIRED)
    run = gen("--changes", "--jobs", "2", cwd=folder)
    assert run.out == f"one:\n{CHANGED}two:\n{CHANGED}"
    run = gen("one", "two", "--changes-from", "api.yaml", cwd=folder)
    assert run.code == 2 and "is for one client" in run.err


def test_a_rule_has_the_severity_that_the_project_wants(folder: Path) -> None:
    (folder / "api.yaml").write_text(REQUIRED)
    command = ("diff", "HEAD:api.yaml", "api.yaml", "--fail-on", "breaking")
    expected = {
        "error": (1, " [breaking]", "major"),
        "warning": (0, " [warning]", "minor"),
        "note": (0, "", "minor"),
    }
    for severity, (code, mark, step) in expected.items():
        rules = f'[tool.openapi-gen.change-rules]\nargument-now-required = "{severity}"'
        configure(folder, rules)
        run = gen(*command, cwd=folder)
        assert run.code == code
        assert f"argument limit is now required{mark} api.yaml:9" in run.out
        assert f"the version step is {step}\n" in run.out
        markdown = gen(*command, "--output-format", "markdown", cwd=folder).out
        title = "### Breaking changes\n" if code else "### Changed\n"
        assert markdown.startswith(title)
        run = gen("api.yaml", "-o", "shop", "--changes", cwd=folder)
        assert f"argument limit is now required{mark} api.yaml:9" in run.out
    configure(folder, rules.replace("note", "off"))
    assert gen(*command, cwd=folder).out == NO_CHANGES


@pytest.mark.parametrize(
    ("rule", "severity", "message"),
    [
        (
            "argument-now-requird",
            "note",
            "pyproject.toml:2:1: error: [tool.openapi-gen] change-rules: no change has the"
            " rule 'argument-now-requird'; did you mean 'argument-now-required'",
        ),
        (
            "argument-now-required",
            "info",
            "change-rules: 'argument-now-required' must be 'error', 'warning', 'note' or"
            " 'off'",
        ),
    ],
)
def test_a_rule_or_severity_that_does_not_exist(
    folder: Path, rule: str, severity: str, message: str
) -> None:
    configure(folder, f'[tool.openapi-gen.change-rules]\n{rule} = "{severity}"')
    for command in (["api.yaml", "-o", "shop"], ["diff", "api.yaml", "api.yaml"]):
        run = gen(*command, cwd=folder)
        assert run.code == 2 and message in run.err


def test_a_client_of_the_configuration(folder: Path) -> None:
    """Its names, and its own file."""
    client = '[clients.one]\nspec = "api.yaml"\noutput = "one"\n'
    names = '[clients.one.names]\n"#/paths/~1pets/get" = "all"\n'
    (folder / "own.toml").write_text(client + names)
    (folder / "api.yaml").write_text(REQUIRED)
    command = ("diff", "HEAD:api.yaml", "api.yaml", "--config", "own.toml")
    assert gen(*command, cwd=folder).out.startswith("pets.list_pets(): ")
    assert gen(*command, "--client", "one", cwd=folder).out.startswith("pets.all(): ")
    run = gen(*command, "--client", "ones", cwd=folder)
    assert run.code == 2 and "no client 'ones'; did you mean 'one'?" in run.err


def test_the_reference_pages_have_a_page_of_changes(folder: Path) -> None:
    (folder / "api.yaml").write_text(REQUIRED)
    command = ("api.yaml", "--docs", "pages", "--changes")
    listed = gen(*command, "--list-outputs", cwd=folder).out
    assert "pages/changes.html" in listed.splitlines()
    assert not (folder / "pages").exists()
    assert gen(*command, cwd=folder).out == CHANGED
    page = (folder / "pages/changes.html").read_text()
    assert "<h2>Breaking changes</h2>" in page
    assert (
        '<li><a href="operations/pets/list_pets.html"><code>pets.list_pets()</code></a>:'
        " argument <code>limit</code> is now required (argument-now-required)</li>"
    ) in page
    assert (
        '<a href="changes.html">Changes</a>'
        in (folder / "pages/index.html").read_text()
    )
    assert gen(*command, "--check", cwd=folder).code == 0
    git(folder, "commit", "-qam", "second")
    assert gen(*command, "--check", cwd=folder).code == 1
    assert gen(*command, cwd=folder).out == NO_CHANGES
    assert "Nothing has changed" in (folder / "pages/changes.html").read_text()
    assert gen("api.yaml", "--docs", "pages", cwd=folder).code == 0
    assert not (folder / "pages/changes.html").exists()


def test_a_tree_of_markdown_has_a_page_of_changes(folder: Path) -> None:
    (folder / "api.yaml").write_text(REQUIRED)
    command = ("api.yaml", "-o", "shop", "--docs", "pages", "--docs-format", "markdown")
    assert gen(*command, "--changes", cwd=folder).code == 0
    lines = (folder / "pages/changes.md").read_text().splitlines()
    assert lines[0] == "# Changes" and "## Breaking changes" in lines
    assert (
        "-   [`pets.list_pets()`](operations/pets/list_pets.md): argument `limit` is now"
        " required (argument-now-required)"
    ) in lines


def test_text_of_a_document_is_no_markup_on_the_page(folder: Path) -> None:
    enum = "type: string, enum: ['<script>alert(1)</script>', '`*x*`']"
    (folder / "api.yaml").write_text(SPEC.replace("type: integer", enum))
    command = ("api.yaml", "--docs", "pages", "--changes-from", "HEAD:api.yaml")
    assert gen(*command, cwd=folder).code == 0
    page = (folder / "pages/changes.html").read_text()
    assert "&lt;script&gt;" in page and "<script>alert" not in page
