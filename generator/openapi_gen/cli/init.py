"""`gen init SPEC`: writes a first configuration, without asking."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from ..configuration.project import NAME, Configuration, has_table
from ..diagnostics.collector import Diagnostics, Refused
from ..inputs import parsing
from ..inputs.files import read_regular
from ..inputs.root_document import read_spec
from ..options import check_package_name
from ..pyproject import OptionError


def init(arguments: Sequence[str]) -> int:
    """Writes the configuration; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="gen init",
        description="Writes a first configuration: [tool.openapi-gen] at the end of"
        f" pyproject.toml, or {NAME} where there is no pyproject.toml.",
        allow_abbrev=False,
    )
    parser.add_argument("spec", metavar="SPEC", help="the document: a file or a URL")
    parser.add_argument(
        "-o",
        "--output",
        metavar="DIR",
        help="the package's folder (default: its title)",
    )
    try:
        given = parser.parse_args(arguments)
    except SystemExit as stop:
        return 0 if stop.code is None else int(stop.code)
    diagnostics = Diagnostics()
    try:
        output = given.output or _folder(given.spec, diagnostics)
        check_package_name(Path(output))
        file = _write(given.spec, output)
    except Refused:
        for diagnostic in diagnostics:
            print(diagnostic, file=sys.stderr)
        return 2
    except OptionError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(f"{error.filename}: {error.strerror}")
    print(f"{file}: `gen` writes {output} from {given.spec}")
    return 0


def _fail(message: str) -> int:
    print(f"gen: error: {message}", file=sys.stderr)
    return 2


def _folder(spec: str, diagnostics: Diagnostics) -> str:
    """A folder that is named after the document's title, in `src` where there is one."""
    from ..writing.views.package import folder_name

    raw = read_spec(spec, diagnostics).raw
    try:
        document, _ = parsing.load(raw)
    except parsing.TextError as error:
        raise OptionError(
            f"{error}; give the package's folder with -o", spec
        ) from error
    title = _member(_member(document, "info"), "title")
    if not isinstance(title, str):
        raise OptionError("has no info.title; give the package's folder with -o", spec)
    name = folder_name(title)
    return f"src/{name}" if os.path.isdir("src") else name


def _member(value: object, name: str) -> object:
    if not isinstance(value, dict):
        return None
    return cast("dict[str, object]", value).get(name)


def _write(spec: str, output: str) -> str:
    """Adds the table; the name of the file that has it."""
    lines = [f"spec = {_quoted(spec)}", f"output = {_quoted(output)}"]
    pyproject = Path("pyproject.toml")
    if Path(NAME).exists() or has_table(pyproject):
        file = NAME if Path(NAME).exists() else pyproject.name
        message = "has a configuration already; add to it what is missing"
        raise OptionError(message, file)
    if not pyproject.exists():
        Path(NAME).write_text("\n".join([*lines, ""]), encoding="utf-8")
        return NAME
    before = read_regular(pyproject)
    end = "\r\n" if b"\r\n" in before else "\n"
    gap = end if before.endswith(b"\n") or not before else end + end
    added = end.join([f"{gap}[tool.openapi-gen]", *lines, ""]).encode()
    with pyproject.open("ab") as opened:
        opened.write(added)
    try:
        Configuration(pyproject)
    except OptionError:
        pyproject.write_bytes(before)  # it has `tool` in a form that cannot be added to
        raise
    return pyproject.name


def _quoted(text: str) -> str:
    """A string of TOML; JSON's are."""
    return json.dumps(text.replace(os.sep, "/"), ensure_ascii=False)
