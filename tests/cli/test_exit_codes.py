"""The exit code of a run, and what is on the disk after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import gen, snapshot


def test_0_when_a_package_was_written_and_when_nothing_had_to_change(
    spec: Path, tmp_path: Path
) -> None:
    first = gen("spec.yaml", "-o", "api", cwd=tmp_path)
    assert (first.code, first.out) == (0, "")
    assert (tmp_path / "api" / "client.py").is_file()
    second = gen("spec.yaml", "-o", "api", cwd=tmp_path)
    assert (second.code, second.out, second.err) == (0, "", "")


def test_check_is_1_and_names_the_files_that_would_change(
    spec: Path, tmp_path: Path
) -> None:
    absent = gen("spec.yaml", "-o", "api", "--check", cwd=tmp_path)
    assert absent.code == 1
    assert absent.err == "api: does not exist\n"
    assert not (tmp_path / "api").exists()

    gen("spec.yaml", "-o", "api", cwd=tmp_path)
    current = gen("spec.yaml", "-o", "api", "--check", cwd=tmp_path)
    assert (current.code, current.err) == (0, "")

    before = snapshot(tmp_path / "api")
    text = spec.read_text(encoding="utf-8").replace("Sessions in", "Calls in")
    spec.write_text(text, encoding="utf-8")
    changed = gen("spec.yaml", "-o", "api", "--check", cwd=tmp_path)
    assert changed.code == 1
    assert "api/api/payments.py" in changed.err
    assert "api/models/create_payments_request.py" not in changed.err
    assert snapshot(tmp_path / "api") == before


def test_diff_is_1_and_prints_a_patch(spec: Path, tmp_path: Path) -> None:
    gen("spec.yaml", "-o", "api", cwd=tmp_path)
    same = gen("spec.yaml", "-o", "api", "--diff", cwd=tmp_path)
    assert (same.code, same.out) == (0, "")
    before = snapshot(tmp_path / "api")
    spec.write_text(
        spec.read_text(encoding="utf-8")
        .replace("Created", "Made")
        .replace("The ISO 4217 code", "The code of ISO 4217"),
        encoding="utf-8",
    )
    patch = gen("spec.yaml", "-o", "api", "--diff", cwd=tmp_path)
    assert patch.code == 1
    assert "--- a/api/models/create_payments_request.py\n" in patch.out
    assert "+++ b/api/models/create_payments_request.py\n" in patch.out
    added = [line for line in patch.out.splitlines() if line.startswith("+    ")]
    assert any("The code of ISO 4217" in line for line in added)
    assert snapshot(tmp_path / "api") == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["absent.yaml"],
        ["."],
        ["broken.json", "-o", "api"],
        ["broken.json", "-o", "api", "--check"],
        ["broken.json", "-o", "api", "--diff"],
        ["http://127.0.0.1:9/spec.yaml", "-o", "api"],
        [],
        ["broken.json", "--no-such-option"],
        ["broken.json", "--map-ref", "no equals sign"],
        ["broken.json", "--output-format", "xml"],
        ["broken.json", "-q", "-v"],
    ],
)
def test_2_when_the_document_or_the_options_refuse(
    broken: Path, tmp_path: Path, arguments: list[str]
) -> None:
    run = gen(*arguments, cwd=tmp_path)
    assert run.code == 2
    assert run.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.json"]
