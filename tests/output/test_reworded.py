"""A run in which only descriptions have changed never leaves what is out of date.

Whatever has changed, the package and the diagnostics are those of a first run into an
empty folder, with an empty cache.
"""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from openapi_gen import Options, Refused, generate
from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.inputs import parsing
from openapi_gen.inputs.document_texts import places
from openapi_gen.inputs.root_document import Spec
from openapi_gen.options import Options as AllOptions
from openapi_gen.output import reworded
from openapi_gen.report import Report
from tests.support.cases import CASES
from tests.support.command import snapshot

WRITTEN: dict[str, Callable[[Any], str]] = {
    "json": lambda data: json.dumps(data, indent=1),
    "yaml": lambda data: str(yaml.safe_dump(data, sort_keys=False, allow_unicode=True)),
}
OWN = {"many_files", "many_files_broken", "several_files"}
"""Cases of several documents, in which every run understands all of them."""


def documents() -> Iterator[Any]:
    for file in sorted(CASES.glob("*/spec.*")):
        if file.parent.name in OWN:
            continue
        try:
            data, _ = parsing.load(file.read_bytes())
        except parsing.TextError:
            continue
        if isinstance(data, dict):
            yield pytest.param(data, id=file.parent.name)


class Runs:
    """Runs of one document: into a folder that is kept, and into empty ones."""

    def __init__(self, folder: Path, suffix: str) -> None:
        self.folder = folder
        self.written = WRITTEN[suffix]
        self.suffix = suffix
        self.reworded = 0
        self._round = 0

    def kept(self, data: Any) -> tuple[list[str], dict[str, bytes]]:
        """The outcome of a run over that of the former document."""
        return self._run(data, self.folder / "kept", self.folder / "cache")

    def first(self, data: Any) -> tuple[list[str], dict[str, bytes]]:
        self._round += 1
        folder = self.folder / f"first-{self._round}"
        found = self._run(data, folder, folder / "cache")
        shutil.rmtree(folder)
        return found

    def _run(
        self, data: Any, folder: Path, cache: Path
    ) -> tuple[list[str], dict[str, bytes]]:
        folder.mkdir(exist_ok=True)
        spec = folder / f"spec.{self.suffix}"
        spec.write_text(self.written(data), encoding="utf-8")
        with self._counting(), pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_CACHE_HOME", str(cache))
            patch.chdir(folder)
            try:
                found = list(map(str, generate(Options(spec.name, "api")).diagnostics))
            except Refused as refused:
                return ["refused", *map(str, refused.diagnostics)], {}
        return found, snapshot(folder / "api")

    @contextmanager
    def _counting(self) -> Iterator[None]:
        update = reworded.update

        def counted(
            options: AllOptions, spec: Spec, diagnostics: Diagnostics
        ) -> Report | None:
            report = update(options, spec, diagnostics)
            self.reworded += report is not None
            return report

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reworded, "update", counted)
            yield


def changed(data: Any, pointer: str, value: object) -> Any:
    """A copy of the document with another value at a pointer."""
    made = copied = json.loads(json.dumps(data))
    *outer, last = [
        step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]
    ]
    for step in outer:
        made = made[int(step) if isinstance(made, list) else step]
    made[int(last) if isinstance(made, list) else last] = value
    return copied


def another(text: str, texts: list[str], rng: random.Random) -> str:
    """Another text: one that looks like markup, decides something, or is in the way."""
    return rng.choice(
        [
            f"Changed {text}",
            f"{text} It is zero-based, and starts at 1.",
            f'<p>A "b" \\ \n\n- c <b>&amp;</b>""" {text}',
            rng.choice(texts),
            "x " * rng.randint(1, 120),
            "<p></p>",
            "\0000\0 \u202e",
            "",
        ]
    )


@pytest.mark.parametrize("suffix", WRITTEN)
@pytest.mark.parametrize("data", list(documents()))
def test_another_text_at_any_place(tmp_path: Path, data: Any, suffix: str) -> None:
    rng = random.Random(suffix)
    runs = Runs(tmp_path, suffix)
    if runs.kept(data)[0][:1] == ["refused"]:
        return
    found = list(places(data))
    texts = [text for _, text in found]
    for pointer, text in rng.sample(found, min(2, len(found))):
        if suffix == "yaml" and "\0" in text:
            continue
        new = another(text, texts, rng)
        if new.startswith("\0") and suffix == "yaml":
            new = "none"  # YAML has no such character
        data = changed(data, pointer, new)
        assert runs.kept(data) == runs.first(data), (pointer, new)


def test_most_texts_are_only_printed(tmp_path: Path) -> None:
    """The other tests prove little if each run understands the document."""
    counted = total = 0
    for index, (data,) in enumerate(cast("Any", param).values for param in documents()):
        folder = tmp_path / str(index)
        folder.mkdir()
        runs = Runs(folder, "json")
        if runs.kept(data)[0][:1] == ["refused"]:
            continue
        found = list(places(data))
        for pointer, text in found[: 1 + len(found) // 4]:
            data = changed(data, pointer, f"Changed {text}")
            runs.kept(data)
            total += 1
        counted += runs.reworded
    assert counted > total * 0.6, (counted, total)


# Changes of anything


def objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield cast("dict[str, Any]", value)
        for member in cast("dict[str, Any]", value).values():
            yield from objects(member)
    elif isinstance(value, list):
        for item in cast("list[Any]", value):
            yield from objects(item)


def mutated(data: Any, rng: random.Random) -> Any:
    """The document with one change: of a text, a type, a name, a rule, or a reference;
    or with a schema or an operation more or less."""
    data = json.loads(json.dumps(data))
    paths: dict[str, Any] = data.get("paths") or {}
    schemas = data.get("components", data).get(
        "schemas", data.get("definitions", {"None": {}})
    )
    typed = [one for one in objects(data) if isinstance(one.get("type"), str)]
    with_properties = [one for one in typed if isinstance(one.get("properties"), dict)]
    references = [one for one in objects(data) if isinstance(one.get("$ref"), str)]
    found = list(places(data))
    kind = rng.randrange(10)
    if kind < 4 and found:
        pointer, text = rng.choice(found)
        return changed(data, pointer, another(text, [one for _, one in found], rng))
    if kind == 4 and typed:
        rng.choice(typed)["type"] = rng.choice(["string", "integer", "boolean"])
    elif kind == 5 and with_properties:
        owner = rng.choice(with_properties)
        name = rng.choice(sorted(owner["properties"]) or ["one"])
        owner["properties"][f"{name}X"] = owner["properties"].pop(name, {})
    elif kind == 6 and with_properties:
        owner = rng.choice(with_properties)
        owner["required"] = rng.sample(sorted(owner["properties"]), 1)
    elif kind == 7 and typed:
        rng.choice(typed)["enum"] = ["a", "b", rng.choice("cd")]
    elif kind == 8 and references:
        rng.choice(references)["$ref"] = rng.choice(references)["$ref"]
    elif rng.random() < 0.5 and paths:
        path = rng.choice(sorted(paths))
        paths[f"{path}/more"] = paths[path]
        if rng.random() < 0.5:
            del paths[path]
    else:
        schemas["More"] = {"type": "object", "description": "More."}
    return data


@pytest.mark.parametrize("suffix", WRITTEN)
@pytest.mark.parametrize("data", list(documents()))
def test_changes_of_anything_one_after_another(
    tmp_path: Path, data: Any, suffix: str
) -> None:
    rng = random.Random(f"anything {suffix}")
    runs = Runs(tmp_path, suffix)
    runs.kept(data)
    for _ in range(2):
        data = mutated(data, rng)
        if suffix == "yaml" and "\\u0000" in json.dumps(data):
            return  # YAML has no such character
        expected = runs.first(data)
        found = runs.kept(data)
        if not expected[1]:
            found = found[0], {}  # the package is as it was
        assert found == expected


# The entry


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "paths": {
        "/a": {
            "get": {
                "operationId": "readA",
                "summary": "Reads it.",
                "responses": {"200": {"description": "Fine."}},
            }
        }
    },
}
SUMMARY = "/paths/~1a/get/summary"


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    runs = Runs(tmp_path, "json")
    runs.kept(DOCUMENT)
    return runs


def entry(runs: Runs) -> Path:
    newest = (runs.folder / "cache" / "openapi-gen").glob("*.texts")
    return max(newest, key=lambda file: file.stat().st_mtime_ns)


def test_another_summary_is_only_printed(runs: Runs) -> None:
    data = changed(DOCUMENT, SUMMARY, "Reads it again.")
    assert runs.kept(data) == runs.first(data)
    assert runs.reworded == 1


@pytest.mark.parametrize("size", [0, 10, 64, 100, -1])
def test_an_entry_that_is_cut_off_is_ignored(runs: Runs, size: int) -> None:
    file = entry(runs)
    file.write_bytes(file.read_bytes()[:size])
    data = changed(DOCUMENT, SUMMARY, "Reads it again.")
    assert runs.kept(data) == runs.first(data)
    assert runs.reworded == 0


def test_an_entry_that_somebody_has_changed_is_ignored(runs: Runs) -> None:
    file = entry(runs)
    file.write_bytes(file.read_bytes().replace(b"Reads it.", b"Reads me."))
    data = changed(DOCUMENT, SUMMARY, "Reads it again.")
    assert runs.kept(data) == runs.first(data)
    assert runs.reworded == 0


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")
    runs = Runs(tmp_path, "json")
    runs.kept(DOCUMENT)
    data = changed(DOCUMENT, SUMMARY, "Reads it again.")
    assert runs.kept(data) == runs.first(data)
    assert runs.reworded == 0


def test_a_file_that_was_edited_is_not_overwritten(runs: Runs) -> None:
    file = runs.folder / "kept" / "api" / "README.md"
    file.write_text("Mine.")
    found, _ = runs.kept(changed(DOCUMENT, SUMMARY, "Reads it again."))
    assert found[0] == "refused"
    assert file.read_text() == "Mine."


@pytest.mark.parametrize("text", ["", " ", "\ud800"])
def test_a_text_that_says_nothing_or_is_none_is_understood_anew(
    runs: Runs, text: str
) -> None:
    data = changed(DOCUMENT, SUMMARY, text)
    expected = runs.first(data)
    found = runs.kept(data)
    assert found[0] == expected[0]
    assert runs.reworded == 0


def test_the_folder_of_entries_stays_small(runs: Runs) -> None:
    for number in range(25):
        runs.kept(changed(DOCUMENT, SUMMARY, f"Reads it {number} times."))
    assert len(os.listdir(runs.folder / "cache" / "openapi-gen")) <= 20
