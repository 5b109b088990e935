"""The table of keys: options, flags, schema and documentation follow it."""

from __future__ import annotations

import argparse
import inspect
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from openapi_gen import Options
from openapi_gen.cli.arguments import make_parser
from openapi_gen.cli.commands import COMMANDS as OWN_COMMANDS
from openapi_gen.configuration.keys import BY_NAME, KEYS
from openapi_gen.configuration.project import COMMANDS, Configuration
from openapi_gen.configuration.schema import schema
from openapi_gen.pyproject import OptionError
from tests.support.command import ROOT, gen

PARAMETERS = inspect.signature(Options).parameters
OF_A_RUN = {"check", "diff", "force", "verify"}
OF_A_BUILD = {
    "changes",
    "changes-from",
    "watch",
    "depfile",
    "stamp",
    "list-inputs",
    "list-outputs",
} | {"print-completion"}
"""What only a command says: how this run is done, not what is generated."""


def test_every_option_of_a_run_can_be_configured() -> None:
    arguments = {key.argument for key in KEYS if key.scope != "project"}
    assert arguments | OF_A_RUN == set(PARAMETERS)


def test_every_flag_that_decides_what_is_generated_is_of_a_key() -> None:
    parser: argparse.ArgumentParser = make_parser()
    flags = {name for action in parser._actions for name in action.option_strings}
    of_keys = {f"--{key.flag}" for key in KEYS if key.flag}
    others = {"-o", "-h", "--help", "-q", "--quiet", "-v", "--verbose", "--version"}
    others |= {
        "--config",
        "--output-format",
        *(f"--{name}" for name in OF_A_RUN | OF_A_BUILD),
    }
    assert flags == of_keys | others


def test_a_default_is_that_of_the_options() -> None:
    properties = schema()["properties"]
    for key in KEYS:
        if "default" in properties[key.name] and key.argument in PARAMETERS:
            default = PARAMETERS[key.argument].default
            assert default == properties[key.name]["default"], key.name


def test_the_names_of_commands_are_reserved() -> None:
    assert set(OWN_COMMANDS) <= set(COMMANDS)


def test_every_key_is_documented() -> None:
    text = (ROOT / "docs" / "reference" / "configuration.md").read_text()
    table = text[text.index("| key |") : text.index("## Formats")]
    assert set(re.findall(r"`([a-z-]+)`", table)) >= set(BY_NAME)
    command = (ROOT / "docs" / "reference" / "command.md").read_text()
    for key in KEYS:
        assert not key.flag or f"`--{key.flag}" in command, key.flag


def blocks(page: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text()
    found = re.findall(r"^```toml[^\n]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [block for block in found if "[tool.openapi-gen" in block]


DOCUMENTED = [
    block
    for page in (ROOT / "docs").rglob("*.md")
    for block in blocks(str(page.relative_to(ROOT / "docs")))
]

VALID = [
    'strict = true\njobs = 2\nspec = "-"',
    '[streams]\na = "ndjson"\nb = {format = "ndjson", items = "#/x"}',
    '[pagination]\na = {style = "page", parameter = "p", first = 0}\nb = {style="off"}',
    '[clients.a]\nspec = "a"\ndocs = "b"',
    '[formats]\nx = "off"\ny = "uuid"',
    '[path-segments]\na = ["b"]',
]
INVALID = [
    "strct = true",
    "strict = 1",
    "jobs = 0",
    'validators = "some"',
    'overlays = "a"',
    "overlays = [1]",
    "[names]\na = 1",
    '[formats]\na = "b"',
    '[streams]\na = "b"',
    '[streams]\na = {format = "ndjson", other = "x"}',
    '[pagination]\na = {style = "other"}',
    '[pagination]\na = {style = "page", first = "1"}',
    '[pagination]\na = {style = "link", parameter = "x"}',
    "[path-segments]\na = 1",
    '[clients.a]\nspec = "a"',
    '[clients.a]\noutput = "a"',
    '[clients.list]\nspec = "a"\noutput = "b"',
    '[clients."a b"]\nspec = "a"\noutput = "b"',
    '[clients.a]\nspec = "a"\noutput = "b"\njobs = 1',
]


@pytest.fixture(scope="module")
def validator() -> Any:
    jsonschema_rs.meta.validate(schema())
    return jsonschema_rs.validator_for(schema())


def is_accepted(text: str, folder: Path) -> bool:
    """Whether gen itself reads the table."""
    file = folder / "any.toml"
    file.write_text(text)
    try:
        Configuration(file)
    except OptionError:
        return False
    return True


@pytest.mark.parametrize("text", VALID)
def test_the_schema_accepts_what_gen_accepts(
    tmp_path: Path, validator: Any, text: str
) -> None:
    assert is_accepted(text, tmp_path)
    assert validator.is_valid(tomllib.loads(text))


@pytest.mark.parametrize("text", INVALID)
def test_the_schema_refuses_what_gen_refuses(
    tmp_path: Path, validator: Any, text: str
) -> None:
    assert not is_accepted(text, tmp_path)
    assert not validator.is_valid(tomllib.loads(text))


@pytest.mark.parametrize("text", DOCUMENTED)
def test_examples_of_the_documentation_are_valid(validator: Any, text: str) -> None:
    table = tomllib.loads(text)
    table = table.get("tool", {}).get("openapi-gen", table)
    assert list(validator.iter_errors(table)) == []


def test_the_command_prints_the_schema(tmp_path: Path) -> None:
    run = gen("config", "schema", cwd=tmp_path)
    assert (run.code, run.err) == (0, "")
    assert json.loads(run.out) == schema()
    assert gen("config", cwd=tmp_path).code == 2
