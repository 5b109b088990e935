"""What the command says to a person who gave it the wrong thing, or wants to know what it did."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import SEED, gen, on_terminal
from tests.support.loopback import Loopback, answer


@pytest.mark.parametrize(
    ("given", "suggested"),
    [("my-client", "my_client"), ("class", "class_client"), ("2x", "client_2x")],
)
def test_a_name_that_can_be_imported_is_suggested(
    tmp_path: Path, given: str, suggested: str
) -> None:
    run = gen(SEED, "-o", given, cwd=tmp_path)
    assert (run.code, list(tmp_path.iterdir())) == (2, [])
    assert f"name the folder {suggested!r}" in run.err
    assert suggested.isidentifier()


def test_a_package_that_hides_a_module_of_python_is_warned_of(tmp_path: Path) -> None:
    for _ in range(2):  # also where nothing has changed
        run = gen(SEED, "-o", "src/json", "--strict", cwd=tmp_path)
        assert run.code == 0
        assert run.err.startswith("src/json:1:1: warning: #: ")
        assert "`import json`" in run.err


def test_another_scheme_is_no_file(tmp_path: Path) -> None:
    run = gen("ftp://example.com/api.yaml", cwd=tmp_path)
    assert run.code == 2
    assert "ftp is not spoken; give a file, http or https" in run.err


def test_what_the_network_refuses_is_told_in_words(tmp_path: Path) -> None:
    run = gen("http://127.0.0.1:9/api.yaml", "-o", "api", cwd=tmp_path)
    assert run.err == (
        "http://127.0.0.1:9/api.yaml:1:1: error: #: cannot be read: Connection refused\n"
    )
    with Loopback() as server:
        elsewhere = "http://elsewhere.example/api.yaml"
        server.reply(answer(404), answer(302, location=elsewhere))
        missing = gen(f"{server.url}/api.yaml", cwd=tmp_path)
        moved = gen(f"{server.url}/api.yaml", cwd=tmp_path)
    assert "cannot be read: the server answers 404" in missing.err
    assert "name that URL instead" in moved.err


@pytest.mark.parametrize("output", ["taken", "taken/api"])
def test_a_file_in_the_way_is_named(tmp_path: Path, output: str) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    run = gen(SEED, "-o", output, cwd=tmp_path)
    assert run.code == 2
    assert run.err.startswith(f"{output}:1:1: error: #: cannot be written: ")
    assert f"{tmp_path / 'taken'} is a file, and must be a folder" in run.err


@pytest.mark.parametrize("form", ["text", "github"])
def test_check_names_the_files_in_every_form_for_people(
    tmp_path: Path, form: str
) -> None:
    run = gen(SEED, "-o", "api", "--check", "--output-format", form, cwd=tmp_path)
    assert (run.code, run.out) == (1, "")
    assert "api/client.py: would be written\n" in run.err


def test_a_diff_shows_digests_only_where_nothing_else_differs(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_bytes(SEED.read_bytes())
    gen("spec.yaml", "-o", "api", cwd=tmp_path)
    spec.write_bytes(SEED.read_bytes() + b"# a remark\n")
    alone = gen("spec.yaml", "-o", "api", "--diff", cwd=tmp_path)
    assert alone.code == 1
    assert "+++ b/api/.gen.json\n" in alone.out
    text = SEED.read_text(encoding="utf-8").replace("The ISO 4217 code", "The code")
    spec.write_text(text, encoding="utf-8")
    both = gen("spec.yaml", "-o", "api", "--diff", cwd=tmp_path)
    assert "+++ b/api/models/create_payments_request.py\n" in both.out
    assert ".gen.json" not in both.out


def test_a_terminal_hears_what_was_written_and_a_build_does_not(tmp_path: Path) -> None:
    seen = on_terminal(str(SEED), "-o", "api", cwd=tmp_path)
    assert "api: 1 operation, 1 model; " in seen
    assert on_terminal(str(SEED), "-o", "api", cwd=tmp_path) == ""
    assert on_terminal(str(SEED), "-o", "other", "-q", cwd=tmp_path) == ""
    assert gen(SEED, "-o", "third", cwd=tmp_path).err == ""
