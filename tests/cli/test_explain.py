"""`gen explain CODE` prints what the reference of diagnostics says."""

from __future__ import annotations

from pathlib import Path

import pytest

from openapi_gen.diagnostics.explanations import explanations
from tests.support.command import gen


def test_the_meaning_and_the_fix(tmp_path: Path) -> None:
    run = gen("explain", "unknown-format", cwd=tmp_path)
    assert run.code == 0 and run.err == ""
    assert run.out.startswith("unknown-format\n\n")
    assert "\nFix: " in run.out


def test_a_code_can_be_given_as_it_is_printed(tmp_path: Path) -> None:
    run = gen("explain", "[edited-file]", cwd=tmp_path)
    assert run.code == 0 and run.out.startswith("edited-file\n")


def test_an_unknown_code_names_the_nearest(tmp_path: Path) -> None:
    run = gen("explain", "unknown-fromat", cwd=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert "did you mean 'unknown-format'" in run.err


@pytest.mark.parametrize("arguments", [(), ("a", "b")])
def test_one_code_is_needed(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    run = gen("explain", *arguments, cwd=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("usage: gen explain CODE")


def test_every_entry_has_a_text_without_links() -> None:
    known = explanations()
    assert len(known) > 100
    for code, text in known.items():
        assert text and "](" not in text and "###" not in text, code


def test_the_command_never_exits_the_process(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from openapi_gen.cli.main import main

    assert main(["--version"]) == 0
    assert main(["--help"]) == 0
    assert main([]) == 2
    assert main(["--unknown"]) == 2
    assert "gen explain CODE" in capsys.readouterr().out.replace("\n", " ")
