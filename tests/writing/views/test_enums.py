"""Enums as callers use them: the alias, the tuple of its values, and constants."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.support.packages import Packages

SPEC = """
openapi: 3.1.0
info: {title: Enums, version: "1"}
servers: [{url: "https://api.example.com"}]
paths: {}
components:
  schemas:
    Color: {type: string, enum: [red, green]}
    Level: {type: [integer, "null"], enum: [1, -1, null]}
    Rate: {type: number, enum: [1.5, -0.25, 2]}
    Side:
      oneOf:
        - {const: l, title: Left, description: The left one.}
        - {const: r, title: Right}
    A: {type: object, properties: {status: {enum: [on, off]}, size: {enum: [1, 2]}}}
    B: {type: object, properties: {status: {enum: [here, there]}}}
"""
USE = """
from enum_values import models

color: models.Color = models.COLOR_VALUES[0]
level: models.Level = models.LevelValue.VALUE_MINUS_1
rate: models.Rate = models.RateValue.VALUE_MINUS_0_25
side: models.Side = models.SideValue.LEFT
a = models.A(size=models.SizeValue.VALUE_2)


def known(value: str) -> models.Side | None:
    if value in models.COLOR_VALUES:
        return None
    match value:
        case models.SideValue.LEFT | models.SideValue.RIGHT:
            return value
        case _:
            return None
"""


@pytest.fixture(scope="module")
def enums(packages: Packages) -> Any:
    return packages.load("enum_values", SPEC)


def test_the_tuple_has_the_values_of_the_literal(enums: Any) -> None:
    assert enums.models.COLOR_VALUES == ("red", "green")
    assert enums.models.LEVEL_VALUES == get_args(enums.models.Level) == (1, -1)


def test_values_with_names_and_numbers_have_constants(enums: Any) -> None:
    assert enums.models.LevelValue.VALUE_MINUS_1 == -1
    assert enums.models.SideValue.LEFT == "l"
    assert not hasattr(enums.models, "ColorValue")


def test_inline_enums_are_exported_as_their_aliases_are(enums: Any) -> None:
    assert enums.models.SIZE_VALUES == (1, 2)
    assert enums.models.SizeValue.VALUE_1 == 1
    assert not hasattr(enums.models, "STATUS_VALUES")
    assert enums.models.b.STATUS_VALUES == ("here", "there")
    assert set(dir(enums.models)) >= {"COLOR_VALUES", "SideValue"}


@pytest.fixture
def folder(enums: Any, packages: Packages) -> Path:
    folder = packages.folder / "enum_values"
    (folder / "use.py").write_text(USE, encoding="utf-8")
    return folder


def test_mypy_knows_the_values(packages: Packages, folder: Path) -> None:
    assert packages.mypy("use.py", cwd=folder) == ""


def test_pyright_knows_the_values(folder: Path) -> None:
    settings = {"typeCheckingMode": "strict", "include": ["use.py"]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_numbers_with_a_fraction_have_constants_and_no_literal(
    packages: Packages,
) -> None:
    client = packages.load("enum_values", SPEC)
    assert client.models.Rate is float
    assert client.models.RATE_VALUES == (1.5, -0.25, 2)
    assert client.models.RateValue.VALUE_1_5 == 1.5
    assert client.models.RateValue.VALUE_2 == 2
    validate = client.validators.validate_rate
    assert validate(1.5) == []
    assert [one.rule for one in validate(0.5)] == ["enum"]
