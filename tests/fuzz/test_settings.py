"""Mutants of manifests and of pyproject.toml: a run, or an error that names the file."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from openapi_gen import Options, generate
from openapi_gen.output.manifest import NAME
from tests.fuzz.mutants import NASTY, mutate
from tests.fuzz.runs import outcome
from tests.support.documents import document, operation, ref

SPEC = document(
    {"Thing": {"type": "object", "properties": {"a": {"type": "string"}}}},
    paths={"/a": {"get": operation("get_a", answer=ref("Thing"))}},
)
SETTINGS: dict[str, Any] = {
    "black": {"line-length": 100, "target-version": ["py311"]},
    "openapi-gen": {
        "formats": {"date-time": "off"},
        "names": {"#/components/schemas/Thing": "Item"},
        "pagination": {"get_a": {"style": "cursor", "items": "a", "parameter": "b"}},
        "streams": {"get_a": "json-lines"},
        "path-segments": {"get_a": ["a"]},
        "validators": "all",
        "send-credentials": "always",
        "deep-object-arrays": "repeat",
        "map-ref": {"https://a.example/": "schemas"},
        "overlays": ["overlay.json"],
        "include-tag": ["*"],
        "exclude-path": ["/b"],
        "strict": True,
        "skip-broken": True,
    },
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    (folder / "spec.json").write_text(SPEC)
    generate(Options(folder / "spec.json", folder / "api"))
    return folder


def manifests(package: Path, seeds: range) -> Iterator[tuple[int, bytes]]:
    text = (package / "api" / NAME).read_text()
    for seed in seeds:
        random = Random(f"manifest {seed}")
        if seed % 5 == 0:
            at = random.randrange(len(text))
            made = text[:at] + random.choice(("", "}", "\0", "[", "9" * 5000))
            yield seed, (made + text[at + random.choice((0, 1, 50)) :]).encode()
        else:
            yield seed, json.dumps(mutate(json.loads(text), random)).encode()


@pytest.mark.parametrize("part", range(4))
def test_manifests(part: int, package: Path) -> None:
    own = package / "api" / "mine.txt"
    for seed, raw in manifests(package, range(50 * part, 50 * (part + 1))):
        own.write_text("mine")
        (package / "api" / NAME).write_bytes(raw)
        assert outcome(package, spec=package / "spec.json") == "written", seed
        assert own.read_text() == "mine"


@pytest.mark.slow
def test_many_manifests(package: Path) -> None:
    for seed, raw in manifests(package, range(1_000, 2_000)):
        (package / "api" / NAME).write_bytes(raw)
        assert outcome(package, spec=package / "spec.json") == "written", seed


def toml(value: Any) -> str:
    """A value as TOML; what TOML does not have is a string."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case list():
            return f"[{', '.join(map(toml, value))}]"
        case dict():
            inner = ", ".join(f"{toml(str(k))} = {toml(v)}" for k, v in value.items())
            return f"{{ {inner} }}"
        case _:
            return json.dumps(str(value))


def settings(seeds: range) -> Iterator[tuple[int, bytes]]:
    for seed in seeds:
        random = Random(f"settings {seed}")
        made = SETTINGS if seed == 0 else mutate(SETTINGS, random)
        tables = made if isinstance(made, dict) else {"openapi-gen": made}
        lines = [f"{toml(str(key))} = {toml(value)}" for key, value in tables.items()]
        text = "\n".join(["[tool]", *lines, ""])
        if seed % 5 == 1:
            at = random.randrange(len(text))
            text = text[:at] + str(random.choice(NASTY)) + text[at + 1 :]
        yield seed, text.encode("utf-8", "surrogatepass")


def run_settings(folder: Path, seeds: range) -> set[str]:
    (folder / "spec.json").write_text(SPEC)
    info = {"title": "None", "version": "1"}
    actions = [{"target": "$.info", "update": {"title": "New"}}]
    overlay = {"overlay": "1.0.0", "info": info, "actions": actions}
    (folder / "overlay.json").write_text(json.dumps(overlay))
    found: set[str] = set()
    for seed, raw in settings(seeds):
        file = folder / "pyproject.toml"
        file.write_bytes(raw)
        shutil.rmtree(folder / "api", ignore_errors=True)
        try:
            found.add(outcome(folder, file=file, spec=folder / "spec.json"))
        except Exception as error:
            raise AssertionError(f"{seed}: {raw!r}") from error
    return found


def test_settings(tmp_path: Path) -> None:
    assert run_settings(tmp_path, range(100)) == {"written", "refused"}


@pytest.mark.slow
def test_many_settings(tmp_path: Path) -> None:
    run_settings(tmp_path, range(1_000, 1_500))
