"""Options of `pyproject.toml`, and how the command line overrides them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.command import configure, gen
from tests.support.documents import document, operation, ref


def test_options_are_read_from_the_nearest_pyproject(
    spec: Path, tmp_path: Path
) -> None:
    configure(tmp_path, '[tool.openapi-gen.formats]\nuri = "uri-reference"\n')
    below = tmp_path / "below"
    below.mkdir()
    assert gen("../spec.yaml", "-o", "api", cwd=below).code == 0
    validator = below / "api" / "models" / "create_payments_request.py"
    assert "is_uri_reference" in validator.read_text(encoding="utf-8")


def test_the_command_line_wins(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("a", answer=ref("Thing"))}}
    (tmp_path / "spec.json").write_text(document(paths=paths))
    configure(tmp_path, '[tool.openapi-gen]\nvalidators = "all"\n')
    gen("spec.json", "-o", "configured", cwd=tmp_path)
    gen("spec.json", "-o", "argued", "--validators", "requests", cwd=tmp_path)
    thing = Path("models", "thing.py")
    assert "def check(" in (tmp_path / "configured" / thing).read_text("utf-8")
    assert "def check(" not in (tmp_path / "argued" / thing).read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[tool.openapi-gen]\nvalidatros = 'all'\n", "has no 'validatros'"),
        ("[tool.openapi-gen]\nvalidators = 'some'\n", "validators"),
        ("[tool.openapi-gen]\nvalidators = 1\n", "validators"),
        ("[tool.openapi-gen]\nformats = 'off'\n", "formats"),
        ("[tool.openapi-gen.formats]\nuri = true\n", "uri"),
        ("[tool.openapi-gen.formats]\nuri = 'urii'\n", "urii"),
        ("[tool.openapi-gen.names]\n'#/paths/~1a' = 'not a name'\n", "not a name"),
        pytest.param(
            "[tool.openapi-gen.names]\n'#/nowhere' = 'name'\n",
            "#/nowhere",
        ),
        ("[tool.openapi-gen\n", "pyproject.toml"),
        ("[tool]\nopenapi-gen = 'text'\n", "openapi-gen"),
        ("tool = 1\n", "tool"),
    ],
)
def test_an_invalid_option_is_named(
    spec: Path, tmp_path: Path, text: str, word: str
) -> None:
    configure(tmp_path, text)
    run = gen("spec.yaml", "-o", "api", cwd=tmp_path)
    assert run.code == 2
    assert word in run.err
    if "names" not in text:  # those are reported at their place in the document
        assert re.match(r"pyproject.toml:\d+:1: error: |gen: error: pyproject", run.err)
        assert run.err.endswith(" [invalid-option]\n")
    assert not (tmp_path / "api").exists()
