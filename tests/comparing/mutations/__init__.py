"""Seeded changes of documents, as authors of documents make them.

Each function changes a document in one way. The outcome is still a valid document. The
modules register their functions when they are imported; a seed means the same mutants as
long as their order stays.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from . import of_operations, of_schemas, of_documents  # isort: skip
from .parts import Json, operations, resolved
from .registry import MUTATIONS

__all__ = [
    "Json",
    "MUTATIONS",
    "Mutant",
    "mutants",
    "of_documents",
    "of_operations",
    "of_schemas",
    "operations",
    "resolved",
]


class Mutant(NamedTuple):
    name: str
    """The names of the mutations."""
    old: Json
    new: Json


def mutants(documents: list[Json], number: int, seed: int) -> Iterator[Mutant]:
    """Documents with one mutation, or now and then with two."""
    random = Random(seed)
    order = list(MUTATIONS)
    while number:
        random.shuffle(order)
        for mutation in order:
            old = random.choice(documents)
            new = json.loads(json.dumps(old))
            names = [mutation.__name__]
            if not mutation(new, random):
                continue
            if random.random() < 0.2:
                second = random.choice(MUTATIONS)
                if second(new, random):
                    names.append(second.__name__)
            if new != old:
                yield Mutant(" ".join(names), old, new)
                number -= 1
            if not number:
                return
