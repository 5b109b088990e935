"""`gen diff OLD NEW`: forms of the report, exit codes, and documents in git."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from openapi_gen.cli.commands import COMMANDS
from openapi_gen.cli.main import main
from openapi_gen.comparing import RULES
from tests.support.command import ROOT, gen

OLD = """\
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
        '200':
          description: ok
          content:
            application/json:
              schema: {$ref: 'common.yaml#/Pet'}
"""
COMMON = (
    "Pet: {type: object, properties: {id: {type: integer}, name: {type: string}}}\n"
)
NEW = OLD.replace("in: query,", "in: query, required: true,")
LINE = (
    "pets.list_pets(): argument limit is now required [breaking]"
    " new.yaml:9:10 [argument-now-required]\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "old.yaml").write_text(OLD)
    (tmp_path / "new.yaml").write_text(NEW)
    (tmp_path / "common.yaml").write_text(COMMON)
    return tmp_path


def test_the_text_begins_with_what_breaks(folder: Path) -> None:
    run = gen("diff", "old.yaml", "new.yaml", cwd=folder)
    assert (run.code, run.err) == (0, "")
    summary = "1 breaking change, 0 others; the version step is major\n"
    assert run.out == LINE + summary


def changed(folder: Path, new: str, *arguments: str) -> list[str]:
    """The lines of the report from `old.yaml` to this document."""
    (folder / "other.yaml").write_text(new)
    return gen(
        "diff", "old.yaml", "other.yaml", *arguments, cwd=folder
    ).out.splitlines()


def test_fields_of_a_model_are_one_line(folder: Path) -> None:
    many = "".join(f", f{n}: {{type: string}}" for n in range(9))
    common = COMMON.replace("{type: string}", f"{{type: string}}{many}", 1)
    (folder / "more.yaml").write_text(common)
    new = OLD.replace("common.yaml", "more.yaml")
    first, last = changed(folder, new)
    names = ", ".join(f"f{n}" for n in range(8))
    assert first == (
        f"models.Pet: fields {names} and f8 are new more.yaml:1:77 [field-added]"
    )
    assert last.startswith("0 breaking changes, 9 others")
    every = changed(folder, new, "-v")
    assert sum("is new more.yaml:1:" in line for line in every) == 9
    assert every[-1] == last


def operations(names: Iterable[str], tag: str = "pets") -> str:
    """A document with these operations, too."""
    paths = "".join(
        f"  /{name}:\n    get: {{operationId: {name}, tags: [{tag}],"
        " responses: {'204': {description: ok}}}\n"
        for name in names
    )
    return OLD.replace("paths:\n", f"paths:\n{paths}")


def test_many_changes_of_a_rule_are_counted(folder: Path) -> None:
    names = [f"op{chr(97 + n)}" for n in range(13)]
    few = changed(folder, operations(names[:12]))
    assert sum("[operation-added]" in line for line in few) == 12
    many = changed(folder, operations(names))
    assert many[7].startswith("pets.oph(): is new (GET /oph) ")
    assert many[8:-1] == ["5 more [operation-added]; -v shows all"]
    assert len(changed(folder, operations(names), "-v")) == 14


def test_calls_of_a_renamed_group_are_one_line(folder: Path) -> None:
    names = ["opa", "opb", "opc"]
    (folder / "old.yaml").write_text(operations(names, "a"))
    first, last = changed(folder, operations(names, "b"))
    assert (
        first == "a: is now b, in 3 calls [breaking] other.yaml:5:5 [operation-renamed]"
    )
    assert last.startswith("3 breaking changes")


def test_many_changes_of_one_call_are_counted(folder: Path) -> None:
    schemas = [f"{{name: p{n}, in: query, schema: {{type: string}}}}" for n in range(6)]
    listed = "parameters: [" + ", ".join(schemas) + "]"
    old = operations(["opa"]).replace(
        "{operationId: opa", f"{{{listed}, operationId: opa"
    )
    (folder / "old.yaml").write_text(old)
    found = changed(
        folder, old.replace("type: string}", "type: string, maxLength: 3}", 6)
    )
    assert len(found) == 5
    assert found[3] == "pets.opa(): 3 more [breaking] [request-constraint-narrowed]"


def test_nothing_changed(folder: Path) -> None:
    run = gen("diff", "old.yaml", "old.yaml", "--fail-on", "any", cwd=folder)
    assert (run.code, run.out) == (0, "no changes for callers of the client\n")


@pytest.mark.parametrize(
    ("old", "new", "fail_on", "code"),
    [
        ("old.yaml", "new.yaml", "breaking", 1),
        ("old.yaml", "new.yaml", "any", 1),
        ("old.yaml", "longer.yaml", "breaking", 0),
        ("old.yaml", "longer.yaml", "any", 1),
    ],
)
def test_the_exit_code_is_asked_for(
    folder: Path, old: str, new: str, fail_on: str, code: int
) -> None:
    longer = OLD.replace("      responses:", "      deprecated: true\n      responses:")
    (folder / "longer.yaml").write_text(longer)
    assert gen("diff", old, new, "--fail-on", fail_on, cwd=folder).code == code


def test_json(folder: Path) -> None:
    arguments = ("diff", "old.yaml", "new.yaml", "--output-format", "json")
    report = json.loads(gen(*arguments, cwd=folder).out)
    assert (report["version"], report["step"], report["breaking"]) == (1, "major", True)
    assert report["changes"] == [
        {
            "rule": "argument-now-required",
            "severity": "error",
            "breaks": "python",
            "subject": "pets.list_pets()",
            "message": "argument `limit` is now required",
            "document": "new",
            "file": "new.yaml",
            "line": 9,
            "column": 10,
            "pointer": "/paths/~1pets/get/parameters/0",
        }
    ]


def test_markdown_and_annotations(folder: Path) -> None:
    arguments = ("diff", "old.yaml", "new.yaml", "--output-format")
    assert gen(*arguments, "markdown", cwd=folder).out == (
        "### Breaking changes\n\n"
        "* `pets.list_pets()`: argument `limit` is now required\n"
    )
    assert gen(*arguments, "github", cwd=folder).out == (
        "::error file=new.yaml,line=9,col=10::pets.list_pets(): argument `limit` is now"
        " required [argument-now-required]\n"
    )


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    command = ["git", *identity, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def test_revisions_of_git_have_their_own_files(folder: Path) -> None:
    """The old document refers to the old version of the other file."""
    git(folder, "init", "-q")
    (folder / "api.yaml").write_text(OLD)
    git(folder, "add", "api.yaml", "common.yaml")
    git(folder, "commit", "-q", "-m", "first")
    (folder / "common.yaml").write_text(COMMON.replace(", name: {type: string}", ""))
    run = gen("diff", "HEAD:api.yaml", "api.yaml", cwd=folder)
    assert (run.code, run.err) == (0, "")
    assert "field name is removed [breaking] HEAD:common.yaml:1:" in run.out
    git(folder, "commit", "-qam", "second")
    again = gen("diff", "HEAD~1:api.yaml", "HEAD:api.yaml", cwd=folder)
    assert again.out == run.out.replace("HEAD:", "HEAD~1:")
    inside = folder / "inside"
    inside.mkdir()
    assert gen("diff", "HEAD~1:api.yaml", "HEAD:api.yaml", cwd=inside).out == again.out
    above = gen("diff", "HEAD~1:../api.yaml", "HEAD:./../api.yaml", cwd=inside)
    assert above.out == again.out


def test_a_revision_that_is_not_there(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", "old.yaml", "common.yaml")
    git(folder, "commit", "-q", "-m", "first")
    run = gen("diff", "origin/main:old.yaml", "new.yaml", cwd=folder)
    assert run.code == 2 and "no revision 'origin/main'" in run.err
    assert "run git fetch first" in run.err
    run = gen("diff", "HEAD:../old.yaml", "new.yaml", cwd=folder)
    assert run.code == 2 and "is outside of the repository" in run.err
    (folder / "old.yaml").write_text(NEW)
    git(folder, "commit", "-qam", "second")
    git(folder, "clone", "-q", "--depth", "1", f"file://{folder}", "clone")
    run = gen("diff", "HEAD~1:old.yaml", "old.yaml", cwd=folder / "clone")
    assert run.code == 2 and "is shallow: run git fetch --unshallow first" in run.err


@pytest.mark.parametrize(
    ("old", "reason"),
    [
        ("HEAD:no.yaml", "HEAD:no.yaml: "),
        ("no.yaml", "No such file"),
        ("broken.yaml", "broken.yaml:1:1: error: "),
    ],
)
def test_a_document_that_cannot_be_read(folder: Path, old: str, reason: str) -> None:
    (folder / "broken.yaml").write_text("[]")
    run = gen("diff", old, "new.yaml", cwd=folder)
    assert (run.code, run.out) == (2, "")
    assert reason in run.err and "Traceback" not in run.err


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (RuntimeError("x"), 2, "gen: error: internal error: RuntimeError: x; "),
        (KeyboardInterrupt(), 130, "gen: interrupted\n"),
        (BrokenPipeError(), 0, ""),
    ],
)
def test_what_nobody_expects_is_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    line: str,
) -> None:
    def fail(words: object) -> int:
        raise error

    for name in COMMANDS:
        monkeypatch.setitem(COMMANDS, name, fail)
        monkeypatch.setattr("openapi_gen.cli.generating.discard", lambda *streams: None)
        assert main([name]) == code
        assert capsys.readouterr().err.startswith(line)


def test_each_rule_is_explained(tmp_path: Path) -> None:
    run = gen("explain", "argument-now-required", cwd=tmp_path)
    assert run.code == 0
    assert run.out.startswith("argument-now-required\n\nA call without the argument")


def test_the_reference_has_each_rule() -> None:
    text = (ROOT / "docs/reference/changes.md").read_text()
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    assert rows == [
        f"| `{code}` | {rule.breaks.value} | {rule.step.name.lower()} | {rule.text} |"
        for code, rule in RULES.items()
    ]
