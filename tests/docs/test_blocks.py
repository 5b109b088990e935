"""Code in README.md and the documentation is valid, and the pages' Python runs."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import io
import json
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml

from tests.docs import stand_in
from tests.docs.blocks import PAGES, Block, all_blocks, blocks_of
from tests.support.command import ROOT, gen
from tests.support.packages import Packages, imported
from tests.support.real.apis import APIS, load

TUTORIAL = ROOT / "docs" / "tutorial.md"
_OPTION = re.compile(r"(?<![\w`-]-)(?<![\w-])--?[a-z][a-z-]*")


def compiled(block: Block) -> Any:
    filename = f"{block.page.name}, line {block.line}"
    return compile(block.code, filename, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


@pytest.mark.parametrize("block", all_blocks("python"), ids=lambda block: block.place)
def test_python_compiles(block: Block) -> None:
    compiled(block)


@pytest.mark.parametrize(
    "block", all_blocks("toml", "yaml", "json"), ids=lambda block: block.place
)
def test_data_can_be_parsed(block: Block) -> None:
    parse = {"toml": tomllib.loads, "yaml": yaml.safe_load, "json": json.loads}
    assert parse[block.language](block.code)


def gen_commands(block: Block) -> Iterator[list[str]]:
    """The words behind `gen` in each command of a block."""
    for line in block.code.splitlines():
        for command in line.removeprefix("$ ").split("&&"):
            words = command.split()
            if words[:1] == ["gen"]:
                yield words[1:]


@pytest.fixture(scope="module")
def options(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The options that `gen --help` and `gen diff --help` name, by command."""
    folder = tmp_path_factory.mktemp("help")
    helps = {"": gen("--help", cwd=folder), "diff": gen("diff", "--help", cwd=folder)}
    return {
        command: set(_OPTION.findall(help_.out)) - {"-h", "--help"}
        for command, help_ in helps.items()
    }


def test_options_in_commands_exist(options: dict[str, set[str]]) -> None:
    seen = 0
    for block in all_blocks("console", "sh", "make"):
        for words in gen_commands(block):
            given = {word.partition("=")[0] for word in words if word[:1] == "-"}
            command = words[0] if words[:1] == ["diff"] else ""
            assert given <= options[command], block.place
            seen += 1
    assert seen >= 8


def test_the_reference_has_every_option_and_no_other(
    options: dict[str, set[str]],
) -> None:
    text = (ROOT / "docs/reference/command.md").read_text(encoding="utf-8")
    assert set(_OPTION.findall(text)) == options[""]


@pytest.fixture(scope="module")
def clients(packages: Packages) -> None:
    """The packages that pages import."""
    for name, spec in {"invoices": "invoice"}.items():
        packages.load(name, ROOT / "specs" / f"{spec}.yaml")
    for name in APIS:
        load(packages, name)
    for name in ("jobs", "twilio_payments"):
        imported(ROOT / "examples" / name / name)
    for name in ("acme_catalog", "acme_orders"):
        imported(ROOT / "examples" / "acme" / name)


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Servers that respond in this process, and a folder to work in."""
    monkeypatch.setattr(httpx2._client, "HTTPTransport", stand_in.Sync)
    monkeypatch.setattr(httpx2._client, "AsyncHTTPTransport", stand_in.Async)
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    monkeypatch.chdir(tmp_path)


def run(block: Block, names: dict[str, Any]) -> str:
    """Runs a block with the names of those before it; returns what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        outcome = eval(compiled(block), names)
        if inspect.isawaitable(outcome):
            asyncio.run(_finish(outcome))
    return printed.getvalue()


async def _finish(outcome: Any) -> None:
    await outcome


def run_page(page: Path) -> None:
    """Runs a page's Python, block by block; a `text` block behind one is what it prints."""
    names: dict[str, Any] = {"__name__": "page"}
    printed, last_line = "", 0
    for block in blocks_of(page):
        if block.language == "python" and block.runs:
            assert (
                not printed
            ), f"{block.page.name}: what line {last_line} prints is missing"
            printed, last_line = run(block, names), block.line
        elif block.language == "text" and printed:
            assert block.code == printed, block.place
            printed = ""
    assert not printed, f"{page.name}: what line {last_line} prints is missing"


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if page != TUTORIAL],
    ids=lambda page: str(page.relative_to(ROOT)),
)
def test_the_python_of_a_page_runs(page: Path, clients: None, offline: None) -> None:
    run_page(page)
