"""What a program imports: `from openapi_gen import ...`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import openapi_gen
from openapi_gen import OptionError, Options, Refused, generate
from tests.support.command import SEED, environment
from tests.support.documents import document, operation, ref
from tests.support.output import ONE

PROGRAM = """\
from pathlib import Path

from openapi_gen import Diagnostic, OptionError, Options, Place, Refused, Report, generate


def update(spec: str) -> list[str]:
    options = Options.from_pyproject("pyproject.toml", spec=spec, output="api")
    try:
        report: Report = generate(options)
    except OptionError as error:
        return [error.file, error.message]
    except Refused as refused:
        found: tuple[Diagnostic, ...] = refused.diagnostics
        places: list[Place] = [diagnostic.place for diagnostic in found]
        return [place.file for place in places]
    folder: Path = report.folder
    return [str(folder / path) for path in report.written]


Options("spec.yaml", Path("api"), include={"tag": ["pets"]}, allow_dirs=["other"])
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    file = tmp_path / "spec.json"
    file.write_text(ONE)
    return file


def test_the_names_are_those_of_the_contract() -> None:
    assert openapi_gen.__all__ == [
        *("Diagnostic", "OptionError", "Options", "Place", "Refused", "Report"),
        "generate",
    ]


def test_a_program_that_imports_them_is_clean_under_mypy(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "program.py"],
        cwd=tmp_path,
        env=environment(MYPYPATH=""),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_paths_can_be_strings(spec: Path, tmp_path: Path) -> None:
    report = generate(Options(str(spec), str(tmp_path / "api")))
    assert report.package == "api"
    assert "client.py" in report.written
    assert (tmp_path / "api" / "client.py").is_file()
    same = Options(
        *(spec, tmp_path / "api"),
        overlays=[Path("a")],
        allow_dirs=[Path("b")],
        map_ref={"c": Path("d")},
    )
    assert same == Options(
        *(str(spec), str(tmp_path / "api")),
        overlays=["a"],
        allow_dirs=["b"],
        map_ref={"c": "d"},
    )


def test_without_output_the_title_names_the_folder(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert generate(Options(spec)).folder == Path("small")


def test_a_report_has_the_diagnostics_with_their_lines(tmp_path: Path) -> None:
    options = Options(SEED, tmp_path / "api")
    (note,) = generate(options).diagnostics
    assert (note.severity, note.line, note.column) == ("note", 34, 7)
    assert generate(options).diagnostics == (note,)


def test_a_refusal_holds_its_diagnostics(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("a", body=ref("No"), answer=ref("Nor"))}}
    file = tmp_path / "broken.json"
    file.write_text(document(paths=paths), encoding="utf-8")
    with pytest.raises(Refused) as caught:
        generate(Options(file, tmp_path / "api"))
    found = caught.value.diagnostics
    assert [diagnostic.severity for diagnostic in found] == ["error", "error"]
    assert all(diagnostic.line and diagnostic.column for diagnostic in found)
    assert str(caught.value).splitlines() == [str(diagnostic) for diagnostic in found]
    assert f"{file}:{found[0].line}:" in str(caught.value)


def test_a_document_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="gen: error: .*absent.yaml: No such file"):
        generate(Options(tmp_path / "absent.yaml"))


def test_a_folder_that_cannot_be_imported_is_refused(
    spec: Path, tmp_path: Path
) -> None:
    with pytest.raises(OptionError, match="'my_client'"):
        generate(Options(spec, tmp_path / "my-client"))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"validators": "some"}, "validators must be"),
        ({"deep_object_arrays": "some"}, "deep-object-arrays must be"),
        ({"include": {"tags": ["a"]}}, "include has no 'tags'"),
        ({"formats": {"a": "urii"}}, "unknown format 'urii'"),
        ({"pagination": {"list": {"style": "no"}}}, "needs a style"),
    ],
)
def test_a_value_that_an_option_cannot_have(
    options: dict[str, object], message: str
) -> None:
    with pytest.raises(OptionError, match=message) as caught:
        Options.from_pyproject(None, spec="spec.yaml", **options)
    assert caught.value.file == ""


def test_options_of_a_pyproject_under_those_of_the_program(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(
        "[tool.openapi-gen]\n"
        'validators = "all"\nstrict = true\noverlays = ["o.yaml"]\n'
        'include-tag = ["a"]\ninclude-path = ["/a"]\n'
        'map-ref = {"https://a/" = "a"}\nformats = {x = "off"}\n'
    )
    options = Options.from_pyproject(
        str(file),
        spec="spec.yaml",
        validators="requests",
        include={"tag": ["b"]},
        formats={"y": "uuid"},
    )
    assert options == Options(
        "spec.yaml",
        validators="requests",
        strict=True,
        overlays=[tmp_path / "o.yaml"],
        include={"tag": ["b"], "path": ["/a"]},
        map_ref={"https://a/": tmp_path / "a"},
        formats={"x": "off", "y": "uuid"},
    )


def test_an_error_of_a_pyproject_names_the_file(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text("[tool.openapi-gen]\nstrict = 1\n")
    with pytest.raises(OptionError, match="strict must be true or false") as caught:
        Options.from_pyproject(file, spec="spec.yaml")
    assert caught.value.file == str(file)
    assert caught.value.line == 2
    assert str(caught.value).startswith(f"{file}:2: [tool.openapi-gen] strict")


@pytest.mark.parametrize("content", [None, "[tool.black]\n"])
def test_a_pyproject_without_options(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "pyproject.toml"
    if content is None:
        with pytest.raises(OptionError, match="No such file"):
            Options.from_pyproject(file, spec="spec.yaml")
        return
    file.write_text(content)
    assert Options.from_pyproject(file, spec="spec.yaml") == Options("spec.yaml")
    with pytest.raises(OptionError, match="spec is required"):
        Options.from_pyproject(file)
