"""`--depfile`, `--stamp`, `--list-inputs` and `--list-outputs`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from openapi_gen.cli.build_files import escaped, rules
from openapi_gen.pyproject import OptionError
from openapi_gen.resources import VERSION_FILE
from tests.support.cases import Case, all_cases
from tests.support.command import configure, gen, snapshot
from tests.support.documents import document, operation


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A document that refers to a file in a subfolder and to one in a mapped folder."""
    for folder in ("api/parts", "mapped", "build"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "api/parts/a.json").write_text('{"A": {"type": "object"}}')
    (tmp_path / "mapped/b.json").write_text('{"B": {"type": "object"}}')
    answers = {
        "/a": {"get": operation("a", answer={"$ref": "parts/a.json#/A"})},
        "/b": {"get": operation("b", answer={"$ref": "https://e.x/b.json#/B"})},
    }
    (tmp_path / "api/spec.json").write_text(document(paths=answers))
    (tmp_path / "fix.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: t, version: '1'}\n"
        "actions: [{target: $.info, update: {title: Other}}]\n"
    )
    configure(
        tmp_path,
        '[tool.openapi-gen]\nspec = "api/spec.json"\noutput = "out"\n'
        'overlays = ["fix.yaml"]\nmap-ref = {"https://e.x/" = "mapped"}\n',
    )
    return tmp_path


INPUTS = [
    "api/parts/a.json",
    "api/spec.json",
    "fix.yaml",
    "mapped/b.json",
    "pyproject.toml",
]


def needed(file: Path) -> tuple[str, list[str]]:
    """The target and the files of the first rule."""
    first, _, _ = file.read_text().replace(" \\\n  ", "\n").partition(":\n\n")
    target, *files = first.split("\n")
    rule = files[: next(i for i, one in enumerate(files) if one.endswith(":"))]
    return target.rstrip(":"), rule


def test_the_inputs_are_all_files_that_are_read(project: Path) -> None:
    run = gen("--list-inputs", cwd=project)
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines() == INPUTS
    assert not (project / "out").exists()


def test_the_inputs_are_as_the_working_folder_sees_them(project: Path) -> None:
    run = gen("--list-inputs", cwd=project / "build")
    assert run.out.splitlines() == [f"../{path}" for path in INPUTS]


def test_a_dependency_file_after_each_success(project: Path) -> None:
    for _ in range(2):  # a run that generates, and one that has nothing to do
        assert gen("--depfile", "build/x.d", cwd=project).code == 0
        target, files = needed(project / "build/x.d")
        assert target == "out/.gen.json"
        assert sorted(files) == sorted([*INPUTS, VERSION_FILE])
        (project / "build/x.d").unlink()


def test_a_stamp_is_the_target(project: Path) -> None:
    arguments = ["--depfile", "new/x.d", "--stamp", "new/stamp"]
    assert gen(*arguments, cwd=project).code == 0
    assert needed(project / "new/x.d")[0] == "new/stamp"


def test_a_stamp_is_touched_after_each_success_and_no_failure(project: Path) -> None:
    stamp = project / "stamp"
    assert gen("--stamp", "stamp", cwd=project).code == 0
    for _ in range(2):
        os.utime(stamp, (1e9, 1e9))
        assert gen("--stamp", "stamp", cwd=project).code == 0
        assert stamp.stat().st_mtime > 1e9
    os.utime(stamp, (1e9, 1e9))
    (project / "out" / "client.py").unlink()
    assert gen("--stamp", "stamp", "--check", cwd=project).code == 1
    (project / "api/spec.json").write_text("{")
    run = gen("--stamp", "stamp", "--depfile", "x.d", cwd=project)
    assert run.code == 2
    assert stamp.stat().st_mtime == 1e9 and not (project / "x.d").exists()


def test_a_file_that_cannot_be_written_is_an_error(project: Path) -> None:
    run = gen("--depfile", "api", cwd=project)
    assert run.code == 2
    assert run.err == "gen: error: --depfile api: Is a directory [invalid-option]\n"


def test_the_outputs_are_what_a_run_leaves(project: Path) -> None:
    listed = gen("--list-outputs", cwd=project)
    assert (listed.code, listed.err) == (0, "")
    assert not (project / "out").exists()
    assert gen(cwd=project).code == 0
    left = [f"out/{path}" for path in snapshot(project / "out")]
    assert listed.out.splitlines() == sorted(left)
    (project / "out" / "stray.txt").write_text("")
    assert gen("--list-outputs", cwd=project).out == listed.out


def test_outputs_of_reference_pages(project: Path) -> None:
    listed = gen("--list-outputs", "--docs", "pages", cwd=project).out.splitlines()
    assert gen("--docs", "pages", cwd=project).code == 0
    pages = [f"pages/{path}" for path in snapshot(project / "pages")]
    assert set(pages) <= set(listed)
    assert all(path.startswith(("pages/", "out/")) for path in listed)


GOLDEN = [case for case in all_cases() if case.expected][::6]


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case.name)
def test_the_outputs_of_golden_cases(case: Case, tmp_path: Path) -> None:
    config = case.folder / "pyproject.toml"
    arguments = [next(case.folder.glob("spec.*")), "-o", "out"]
    arguments += ["--config", config] if config.exists() else []
    listed = gen(*arguments, "--list-outputs", cwd=tmp_path)
    assert listed.code == 0, listed.err
    assert gen(*arguments, cwd=tmp_path).code == 0
    left = [f"out/{path}" for path in snapshot(tmp_path / "out")]
    assert listed.out.splitlines() == sorted(left)


def test_a_document_that_is_refused_lists_nothing(project: Path) -> None:
    (project / "api/spec.json").write_text("{")
    for flag in ("--list-inputs", "--list-outputs"):
        run = gen(flag, cwd=project)
        assert (run.code, run.out) == (2, "")
        assert "api/spec.json" in run.err


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("plain/a.json", "plain/a.json"),
        ("a b#c", "a\\ b\\#c"),
        ("a\\ b", "a\\\\\\ b"),
        ("$x", "$$x"),
    ],
)
def test_a_path_in_a_dependency_file(path: str, text: str) -> None:
    assert escaped(path) == text
    assert rules(["t"], [path]) == f"t: \\\n  {text}\n{text}:\n"


def test_a_path_that_a_dependency_file_cannot_have() -> None:
    with pytest.raises(OptionError, match="cannot have the path"):
        escaped("a\nb")
