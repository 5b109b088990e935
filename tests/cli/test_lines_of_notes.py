"""Notes get their lines when they are printed, in any run."""

from __future__ import annotations

from pathlib import Path

import pytest

from openapi_gen import Options, generate
from tests.support.command import gen
from tests.support.documents import document

DOCUMENT = document(
    {
        "Pet": {
            "type": "object",
            "properties": {
                "pet-name": {"type": "string", "format": "name-of-pet"},
                "pet_name": {"type": "string"},
            },
        }
    }
)


@pytest.mark.parametrize("name", ["spec.json", "-"])
@pytest.mark.parametrize("extra", [["-v"], ["-v", "--check"], ["--output-format=json"]])
def test_a_later_run_prints_what_the_first_one_prints(
    tmp_path: Path, name: str, extra: list[str]
) -> None:
    (tmp_path / "spec.json").write_text(DOCUMENT)
    command = [name, "-o", "api"]
    first = gen(*command, "-v", cwd=tmp_path, stdin=DOCUMENT.encode()).err
    assert ":15:" in first and "(line 17)" in first  # the format; the other property
    notes = [line for line in first.splitlines() if ": note: " in line]
    later = gen(*command, *extra, cwd=tmp_path, stdin=DOCUMENT.encode())
    if extra == ["--output-format=json"]:
        assert '"line": 15' in later.out and "(line 17)" in later.out
    else:
        assert [one for one in later.err.splitlines() if ": note: " in one] == notes


def test_notes_keep_their_lines_where_only_a_description_changes(
    tmp_path: Path,
) -> None:
    (tmp_path / "spec.json").write_text(DOCUMENT)
    gen("spec.json", "-o", "api", cwd=tmp_path)
    described = DOCUMENT.replace('"pet-name": {', '"pet-name": {\n"description": "A",')
    (tmp_path / "spec.json").write_text(described)
    gen("spec.json", "-o", "api", cwd=tmp_path)
    (tmp_path / "spec.json").write_text(described.replace('"A"', '\n"B"'))
    found = gen("spec.json", "-o", "api", "-v", cwd=tmp_path).err
    assert ":17:" in found and "(line 19)" in found


def test_a_report_has_the_lines_of_notes(tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(DOCUMENT)
    for _ in range(2):
        report = generate(Options(str(spec), tmp_path / "api"))
        assert [one.line for one in report.diagnostics] == [13, 15]


def test_the_manifest_does_not_change_with_the_lines_of_notes(tmp_path: Path) -> None:
    manifests: list[str] = []
    for text in (DOCUMENT, DOCUMENT.replace("{", "{\n", 1)):
        (tmp_path / "spec.json").write_text(text)
        gen("spec.json", "-o", "api", cwd=tmp_path)
        lines = (tmp_path / "api/.gen.json").read_text().splitlines()
        manifests.append("\n".join(line for line in lines if '"": ' not in line))
    assert manifests[0] == manifests[1]
