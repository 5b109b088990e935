"""Mutants of documents: a package that compiles, or a refusal with its reason."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.fuzz.mutants import mutant, sources
from tests.fuzz.runs import outcome

SOURCES = sources()
SMALL = [path for path in SOURCES if path.stat().st_size < 3_000]


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def run_all(
    paths: list[Path], seeds: Iterable[int], folder: Path, pages: int, every: int
) -> Counter[str]:
    """The outcomes; each failure, with the document and the seed that repeat it.

    One mutant of `every` many has its reference pages made, some of which are parsed.
    """
    found: Counter[str] = Counter()
    wrong: list[str] = []
    for seed in seeds:
        path = paths[seed % len(paths)]
        (folder / "spec.json").write_bytes(mutant(path, seed))
        try:
            found[
                outcome(
                    folder,
                    pages if seed % every == 0 else 0,
                    spec=folder / "spec.json",
                    skip_broken=seed % 2 == 1,
                )
            ] += 1
        except Exception as error:
            wrong.append(f"{path.name} {seed}: {type(error).__name__}: {error}"[:300])
    assert wrong == []
    return found


@pytest.mark.parametrize("part", range(4))
def test_mutants(part: int, tmp_path: Path) -> None:
    seeds = range(75 * part, 75 * (part + 1))
    found = run_all(SMALL, seeds, tmp_path, pages=1, every=3)
    assert found["written"] > 10 and found["refused"] > 10


@pytest.mark.slow
@pytest.mark.parametrize("part", range(50))
def test_many_mutants(part: int, tmp_path: Path) -> None:
    seeds = range(10_000 + 100 * part, 10_000 + 100 * (part + 1))
    run_all(SOURCES, seeds, tmp_path, pages=5, every=1)


def test_a_seed_repeats_its_mutant() -> None:
    assert mutant(SMALL[0], 1) == mutant(SMALL[0], 1) != mutant(SMALL[0], 2)
