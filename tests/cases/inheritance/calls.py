"""Members of a base that has a discriminator, and the base itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def calls(api: Any) -> list[Callable[[Any], Any]]:
    lion = api.Lion(kind="Lion", mane=True, friend=api.Snail(kind="Snail"))
    return [
        lambda client: client.animals.add_animal(lion),
        lambda client: client.animals.add_animal(api.Animal(kind="unheard of")),
    ]
