"""What standard output has for programs: JSON, and workflow commands of GitHub."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from openapi_gen.resources import VERSION
from tests.support.command import gen, snapshot


def test_json_has_the_shape_of_the_contract(spec: Path, tmp_path: Path) -> None:
    run = gen("spec.yaml", "-o", "api", "--output-format", "json", cwd=tmp_path)
    report = json.loads(run.out)
    assert run.code == 0
    assert report["version"] == VERSION
    assert report["package"] == "api"
    path = "/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json"
    assert report["operations"] == [
        {
            "pointer": f"#/paths/{path.replace('/', '~1')}/post",
            "method": "POST",
            "path": path,
            "python": "payments.create_payments",
        }
    ]
    assert isinstance(report["models"], int)
    assert report["models"] > 0
    assert set(report["files"]["written"]) == set(snapshot(tmp_path / "api"))
    assert (report["files"]["unchanged"], report["files"]["removed"]) == ([], [])
    (note,) = report["diagnostics"]
    assert note.keys() == {
        "severity",
        "code",
        "file",
        "line",
        "column",
        "pointer",
        "message",
    }
    assert (note["severity"], note["file"]) == ("note", "spec.yaml")
    assert note["pointer"].startswith("#/paths/")
    body = spec.read_text(encoding="utf-8").splitlines()[note["line"] - 1]
    assert body[note["column"] - 1 :].startswith("requestBody")

    again = gen("spec.yaml", "-o", "api", "--output-format", "json", cwd=tmp_path)
    second = json.loads(again.out)
    for key in ("version", "package", "operations", "models", "diagnostics"):
        assert second[key] == report[key]
    assert second["files"] == {
        "written": [],
        "unchanged": sorted(report["files"]["written"]),
        "removed": [],
    }


def test_json_reports_a_refusal(broken: Path, tmp_path: Path) -> None:
    run = gen("broken.json", "-o", "api", "--output-format", "json", cwd=tmp_path)
    assert run.code == 2
    report = json.loads(run.out)
    assert report.keys() == {
        *("version", "package", "operations", "models", "files", "diagnostics")
    }
    assert [found["severity"] for found in report["diagnostics"]] == ["error"] * 2
    assert report["files"] == {"written": [], "unchanged": [], "removed": []}


def test_json_of_check_says_what_would_be_written(spec: Path, tmp_path: Path) -> None:
    arguments = ("spec.yaml", "-o", "api", "--check", "--output-format", "json")
    run = gen(*arguments, cwd=tmp_path)
    assert run.code == 1
    assert "client.py" in json.loads(run.out)["files"]["written"]
    assert not (tmp_path / "api").exists()


def test_github_prints_workflow_commands(broken: Path, tmp_path: Path) -> None:
    run = gen("broken.json", "-o", "api", "--output-format", "github", cwd=tmp_path)
    assert run.code == 2
    lines = run.out.splitlines()
    assert len(lines) == 2
    for line in lines:
        pattern = r"::error file=broken\.json,line=\d+,col=\d+::#/paths/~1a/get/.+"
        assert re.fullmatch(pattern, line), line


def test_github_shows_where_the_shown_line_is_only_where_there_is_one(
    tmp_path: Path,
) -> None:
    run = gen("absent.yaml", "--output-format", "github", cwd=tmp_path)
    assert run.out == (
        "::error file=absent.yaml::No such file or directory [cannot-read]\n"
    )
    run = gen("absent.yaml", "-o", "a-b", "--output-format", "github", cwd=tmp_path)
    assert run.out.startswith("::error::output 'a-b'")


def test_github_shows_what_is_out_of_date(spec: Path, tmp_path: Path) -> None:
    """Beside the first file, in one annotation: a job has no more than ten."""
    command = ("spec.yaml", "-o", "src/api", "--output-format", "github", "--check")
    missing = gen(*command, cwd=tmp_path)
    assert (missing.code, missing.err) == (1, "")
    assert re.fullmatch(
        r"::error file=src/api/\S+::src/api: does not exist\n", missing.out
    )
    assert gen("spec.yaml", "-o", "src/api", cwd=tmp_path).code == 0
    assert gen(*command, cwd=tmp_path).out == ""
    (tmp_path / "src/api/client.py").write_text("")
    said = (
        "::error file=src/api/client.py::src/api: out of date; 1 file would be written,"
        " 0 removed%0Asrc/api/client.py: would be written\n"
    )
    stale = gen(*command, cwd=tmp_path)
    assert (stale.code, stale.out, stale.err) == (1, said, "")
    differs = gen(*command[:-1], "--diff", cwd=tmp_path).out
    assert differs.startswith("--- a/src/api/client.py") and differs.endswith(said)
    # In a job, paths are from the repository's folder, wherever gen is started.
    inside = gen(*command, cwd=tmp_path, env={"GITHUB_WORKSPACE": str(tmp_path.parent)})
    assert f"file={tmp_path.name}/src/api/client.py::src/api:" in inside.out


@pytest.mark.parametrize("output", ["api", "a-b"])
def test_json_has_null_for_a_location_that_does_not_exist(
    tmp_path: Path, output: str
) -> None:
    arguments = ("absent.yaml", "-o", output, "--output-format", "json")
    (found,) = json.loads(gen(*arguments, cwd=tmp_path).out)["diagnostics"]
    assert found["file"] == ("absent.yaml" if output == "api" else None)
    assert (found["line"], found["column"], found["pointer"]) == (None, None, None)


def test_json_of_characters_that_standard_output_cannot_encode(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_bytes(
        b'{"openapi": "3.0.3", "info": {"title": "\\ud800 \xc3\xa9", "version": 1}}'
    )
    arguments = ("spec.json", "--output-format", "json")
    run = gen(*arguments, cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"})
    assert run.code == 2
    assert json.loads(run.out)["diagnostics"]
