"""The same document gives the same bytes, wherever and whenever it is read."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import CASES
from tests.support.command import SEED, gen, snapshot
from tests.support.documents import document
from tests.support.output import THING, TWO, again, rewrite


@pytest.mark.parametrize("case", ["names", "unions", "json_body_nested"])
def test_same_bytes_for_every_hash_seed_locale_and_folder(
    tmp_path: Path, case: str
) -> None:
    variants: list[dict[str, str]] = [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8"},
    ]
    seen: list[dict[str, bytes]] = []
    for number, env in enumerate(variants):
        cwd = tmp_path / str(number) / ("deeper" * number)
        cwd.mkdir(parents=True)
        spec = os.path.relpath(CASES / case / "spec.yaml", cwd) if number else None
        run = gen(spec or CASES / case / "spec.yaml", "-o", "api", cwd=cwd, env=env)
        assert run.code == 0, run.err
        seen.append(snapshot(cwd / "api"))
    assert seen[0] == seen[1] == seen[2]


def test_no_path_of_this_machine_and_no_time_in_the_output(tmp_path: Path) -> None:
    cwd = tmp_path / "secret-place"
    cwd.mkdir()
    assert gen(SEED, "-o", "api", cwd=cwd).code == 0
    year = time.strftime("%Y-")
    for path, content in snapshot(cwd / "api").items():
        assert b"secret-place" not in content, path
        assert str(SEED.parent).encode() not in content, path
        assert year.encode() not in content, path


def test_a_first_run_and_an_update_lead_to_the_same_bytes(package: Path) -> None:
    rewrite(package, TWO)
    assert again(package) == 0
    fresh = package.parent / "fresh" / "api"
    assert gen("spec.json", "-o", fresh, cwd=package.parent).code == 0
    assert snapshot(package) == snapshot(fresh)


def test_the_order_of_schemas_decides_no_name(tmp_path: Path) -> None:
    schemas = {
        name: {"type": "object", "properties": {"own": {"enum": [name]}}}
        for name in ("Order", "order", "a.b", "a_b", "List", "Client", "Error")
    }
    first = names_of(tmp_path / "1", schemas)
    assert names_of(tmp_path / "2", dict(reversed(schemas.items()))) == first


def test_a_new_schema_renames_nothing(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {
        name: {"type": "object", "properties": {"own": {"enum": [name]}}}
        for name in ("Order", "order", "a.b", "a_b", "List")
    }
    before = names_of(tmp_path / "1", schemas)
    more = {"Another": THING, **schemas, "Zebra": THING}
    after = names_of(tmp_path / "2", more)
    assert {name: after[name] for name in before} == before


def names_of(folder: Path, schemas: dict[str, Any]) -> dict[str, str]:
    """The file of each schema, recognized by the pointer that its check has."""
    folder.mkdir()
    (folder / "spec.json").write_text(document(schemas))
    assert gen("spec.json", "-o", "api", cwd=folder).code == 0
    found: dict[str, str] = {}
    for path, content in snapshot(folder / "api" / "models").items():
        for name in schemas:
            if f'HERE = "#/components/schemas/{name}"' in content.decode():
                found[name] = path
    assert found.keys() == schemas.keys()
    return found
