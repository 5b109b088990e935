"""The verdict of a report is what a type checker and a run say.

Of each pair of a document and a mutant of it, both packages are generated. A program against
the old one is type-checked with the new one, and the client of the old document calls the
fake of the new one. What fails there must be called breaking.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import mypy.api
import pytest

from openapi_gen import Options, generate
from openapi_gen.changes import Comparison
from openapi_gen.diagnostics.collector import Diagnostics, Refused
from openapi_gen.inputs import parsing
from openapi_gen.pipeline import understand
from openapi_gen.writing.reachable_schemas import only_sent, sent
from tests.support.command import ROOT

from .mutations import Json, Mutant, mutants
from .pairs import BASE
from .test_changes import compared
from .typed_programs import Uses, program
from .wire_runs import failures

UNSEEN = {
    "credential-changed",
    "default-changed",
    "field-write-only",
    "response-header-removed",
    "security-narrowed",
    "server-changed",
}
"""Rules of what neither shows: the fake asks for no credentials and has no defaults, every
client is given the URL of the fake, headers are read without their types, and a response may
leave out what it had before."""


class Judged(NamedTuple):
    mutant: Mutant
    name: str
    report: Comparison
    complaints: list[str]
    """Of the type checker, and of the run."""

    @property
    def rules(self) -> set[str]:
        return {one.change.rule for one in self.report.changes if one.is_breaking}

    def __str__(self) -> str:
        said = "\n    ".join(self.complaints) or "nothing"
        changes = "\n    ".join(
            f"{one.change.subject}: {one.change.message} {one.severity}"
            f" [{one.change.rule}]"
            for one in self.report.changes
        )
        return f"{self.name} {self.mutant.name}\n  report:\n    {changes}\n  found:\n    {said}\n"


def documents() -> list[Json]:
    """Those of the repository that are no Swagger 2.0."""
    found = [BASE]
    for file in (*ROOT.glob("specs/*.yaml"), *ROOT.glob("specs/real/*.yaml")):
        data, _ = parsing.load(file.read_bytes())
        if isinstance(data, dict) and "openapi" in data:
            found.append(json.loads(json.dumps(data)))
    return found


def judged(folder: Path, documents: list[Json], number: int, seed: int) -> list[Judged]:
    """The report of each mutant, and what the type checker and the run say."""
    prepared = list(_prepared(folder, documents, number, seed))
    complaints: dict[str, list[str]] = {name: [] for _, name, _ in prepared}
    for line in _type_checked(folder, list(complaints)):
        complaints[line.partition(".py:")[0].removeprefix("use_")].append(line)
    return [
        Judged(mutant, name, report, complaints[name] + _run(folder, mutant, name))
        for mutant, name, report in prepared
    ]


def _prepared(
    folder: Path, documents: list[Json], number: int, seed: int
) -> Iterator[tuple[Mutant, str, Comparison]]:
    """Generates the packages and writes the program of each mutant."""
    made = 0
    for index, mutant in enumerate(mutants(documents, number * 2, seed)):
        name = f"m{index}"
        inside = folder / "documents" / name
        inside.mkdir(parents=True)
        try:
            report = compared(inside, mutant.old, mutant.new)
            for side in ("old", "new"):
                spec = inside / f"{side}.json"
                package = folder / f"{name}_{side}"
                generate(Options(str(spec), package, runtime="shared_runtime"))
        except Refused:
            continue  # the mutant is no valid document
        old = folder / f"{name}_old"
        text = program(old, f"{name}_new", _uses(inside / "old.json"))
        (folder / f"use_{name}.py").write_text(text)
        yield mutant, name, report
        made += 1
        if made == number:
            return


def _uses(spec: Path) -> Uses:
    """The classes that callers of the document make, and those that they read."""
    api, names = understand(Options(str(spec)), Diagnostics(), lambda stage: None)
    classes = {id_: one.name for id_, one in names.models.items()}
    return Uses(
        {classes[id_] for id_ in sent(api)},
        {classes[id_] for id_ in classes.keys() - only_sent(api)},
    )


def _type_checked(folder: Path, names: list[str]) -> list[str]:
    here = Path.cwd()
    os.chdir(folder)
    try:
        files = [f"use_{name}.py" for name in names]
        flags = ["--follow-imports", "silent", "--no-error-summary", "--config-file="]
        out, err, _ = mypy.api.run([*flags, *files])
    finally:
        os.chdir(here)
    assert not err, err
    return [line for line in out.splitlines() if ": error: " in line]


def _run(folder: Path, mutant: Mutant, name: str) -> list[str]:
    sys.path.insert(0, str(folder))
    try:
        spec = folder / "documents" / name / "old.json"
        return failures(spec, mutant.old, f"{name}_old", f"{name}_new")
    finally:
        sys.path.remove(str(folder))
        for module in [one for one in sys.modules if one.startswith(f"{name}_")]:
            del sys.modules[module]


def check(found: list[Judged]) -> None:
    missed = [one for one in found if one.complaints and not one.report.is_breaking]
    assert not missed, "\n".join(map(str, missed))
    compatible = [one for one in found if not one.complaints and not one.rules & UNSEEN]
    wrong = [one for one in compatible if one.report.is_breaking]
    assert len(wrong) <= 0.05 * len(compatible), "\n".join(map(str, wrong))


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run writes the files that calls send."""
    folder = tmp_path / "files"
    folder.mkdir()
    monkeypatch.chdir(folder)


def test_some_mutants(tmp_path: Path) -> None:
    check(judged(tmp_path, [BASE], 3, seed=7))


@pytest.mark.slow
def test_two_hundred_mutants(tmp_path: Path) -> None:
    check(judged(tmp_path, documents(), 200, seed=1))
