"""Failures that nobody expected: one line, exit code 2, and nothing written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jinja2 import DictLoader

from openapi_gen import pipeline
from openapi_gen.cli.main import main
from openapi_gen.writing import rendering
from tests.support.command import environment, gen, snapshot

Run = Callable[..., int]


@pytest.fixture
def run(spec: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in this process, on the document `spec.yaml`."""
    monkeypatch.chdir(spec.parent)
    return lambda *arguments: main(["spec.yaml", "-o", "api", *arguments])


def fail(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Makes the stage that reads the document raise an error."""

    def stage(*_: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "read_document", stage)


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (KeyError("it"), "gen: error: internal error: KeyError: 'it'; this is a bug"),
        (ValueError("a\nb"), "gen: error: internal error: ValueError: a\\nb; this is"),
        (AssertionError(), "gen: error: internal error: AssertionError: ; this is a"),
        (MemoryError(), "gen: error: not enough memory for this document"),
        (RecursionError(), "gen: error: spec.yaml: the document is nested too deeply"),
        (OSError(28, "Full", "d"), "gen: error: d: Full [system-error]"),
        (BrokenPipeError(32, "Broken"), "gen: error: api: Broken [system-error]"),
    ],
)
def test_an_exception_in_a_stage_is_one_line(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    error: Exception,
    line: str,
) -> None:
    fail(monkeypatch, error)
    assert run() == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(line)
    assert err.count("\n") == 1
    assert ("report it" in err) == ("internal" in line)
    assert [path.name for path in tmp_path.iterdir()] == ["spec.yaml"]


def test_verbose_shows_where_the_exception_was_raised(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail(monkeypatch, KeyError("it"))
    assert run("-v") == 2
    err = capsys.readouterr().err
    assert err.startswith("gen: error: internal error: KeyError: 'it'")
    assert "Traceback" in err


def test_an_exception_is_in_the_json_report(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail(monkeypatch, KeyError("it"))
    assert run("--output-format", "json") == 2
    report = json.loads(capsys.readouterr().out)
    assert [found["code"] for found in report["diagnostics"]] == ["internal-error"]


def test_an_interrupted_run_says_so(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    fail(monkeypatch, KeyboardInterrupt())
    assert run() == 130
    assert capsys.readouterr() == ("", "gen: interrupted\n")
    assert [path.name for path in tmp_path.iterdir()] == ["spec.yaml"]


@pytest.mark.parametrize("replaced", ["client.py.jinja", "model.py.jinja"])
def test_a_template_that_prints_no_python_writes_nothing(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    replaced: str,
) -> None:
    """`return` outside a function: a parser takes it, the compiler does not."""
    assert run() == 0
    before = snapshot(tmp_path / "api")

    templates = {**rendering.texts("templates", ".jinja"), replaced: "return 1\n"}
    broken = rendering.environment().overlay(loader=DictLoader(templates))
    monkeypatch.setattr(rendering, "environment", lambda runtime, own: broken)
    (tmp_path / "spec.yaml").write_bytes(
        (tmp_path / "spec.yaml").read_bytes() + b"\nx-more: 1\n"
    )
    assert run() == 2
    err = capsys.readouterr().err
    assert err.startswith("gen: error: internal error: api/")
    assert "[internal-error]" in err
    assert snapshot(tmp_path / "api") == before
    assert main(["spec.yaml", "-o", "new"]) == 2
    assert not (tmp_path / "new").exists()


@pytest.fixture
def closed_pipe() -> Iterator[int]:
    """The end for writing of a pipe that nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    yield writer
    os.close(writer)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--diff"], 1),
        (["--output-format", "json"], 0),
        (["absent.yaml", "--output-format", "json"], 2),
    ],
)
def test_a_reader_that_goes_away_does_not_change_the_exit_code(
    spec: Path, tmp_path: Path, closed_pipe: int, arguments: list[str], code: int
) -> None:
    source = [] if "absent.yaml" in arguments else ["spec.yaml"]
    done = subprocess.run(
        [sys.executable, "-m", "openapi_gen", *source, "-o", "api", *arguments],
        cwd=tmp_path,
        stdout=closed_pipe,
        stderr=subprocess.PIPE,
        env=environment(),
        check=False,
    )
    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_standard_output_that_cannot_be_written_is_an_error(
    spec: Path, tmp_path: Path
) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "openapi_gen", "spec.yaml", "-o", "api", "--diff"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"gen: error: No space left on device [system-error]\n"


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_run_with_a_closed_stream(spec: Path, tmp_path: Path, closed: int) -> None:
    command = f'exec "$0" -m openapi_gen spec.yaml -o api -v {closed}>&-'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable],
        cwd=tmp_path,
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, b"")
    assert (tmp_path / "api" / "client.py").is_file()


def test_a_working_directory_that_was_removed(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    done = subprocess.run(
        ["sh", "-c", f'rmdir {gone}; exec "$0" -m openapi_gen x', sys.executable],
        cwd=gone,
        capture_output=True,
        text=True,
        env=environment(PYTHONSAFEPATH="1"),
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == (
        "gen: error: the working folder does not exist any more; change to another one"
        " [system-error]\n"
    )


@pytest.mark.parametrize(
    "settings", ['line-length = "x"', "target-version = 3", 'target-version = ["py2"]']
)
def test_settings_of_black_that_cannot_be_used(
    spec: Path, tmp_path: Path, settings: str
) -> None:
    (tmp_path / "pyproject.toml").write_text(
        f"[tool.black]\npreview=true\n{settings}\n"
    )
    done = gen("spec.yaml", "-o", "api", cwd=tmp_path)
    assert done.code == 2
    assert "[invalid-option]" in done.err
    assert settings.split(" ")[0] in done.err
