"""The registry of mutations."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .parts import Json

Mutation = Callable[[Json, Random], bool]
"""Changes a document in one way; False where it has nothing to change."""
MUTATIONS: list[Mutation] = []


def mutation(function: Mutation) -> Mutation:
    MUTATIONS.append(function)
    return function
