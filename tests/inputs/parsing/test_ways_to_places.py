"""Positions are found on the ways to them alone, and are those that a whole walk finds."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any, cast

import pytest

from openapi_gen.inputs import parsing
from openapi_gen.inputs.parsing import json_text, places


def value(rng: random.Random, depth: int) -> Any:
    kind = rng.randrange(5 if depth else 2)
    if kind == 2:
        return [value(rng, depth - 1) for _ in range(rng.randrange(4))]
    if kind > 2:
        keys = rng.sample(
            ["a", "b/c", "d~e", "", "0", "$ref", 'q"\\'], rng.randrange(5)
        )
        return {key: value(rng, depth - 1) for key in keys}
    return rng.choice([1, "text ]}", None, True, 2.5, '"', "\\"])


def pointers(data: Any, pointer: str = "") -> Iterator[str]:
    yield pointer
    if isinstance(data, dict):
        for key, member in cast("dict[str, Any]", data).items():
            escaped = key.replace("~", "~0").replace("/", "~1")
            yield from pointers(member, f"{pointer}/{escaped}")
    elif isinstance(data, list):
        for index, item in enumerate(cast("list[Any]", data)):
            yield from pointers(item, f"{pointer}/{index}")


@pytest.mark.parametrize("seed", range(200))
def test_a_position_is_that_of_a_whole_walk(seed: int) -> None:
    rng = random.Random(seed)
    data = [value(rng, 4), {"z": value(rng, 4)}]
    text = json.dumps(data, indent=rng.choice([None, 1]))
    every = list(pointers(data))
    wanted = [*rng.sample(every, min(5, len(every))), f"{rng.choice(every)}/none"]
    whole = places.find(text, json_text.place_tree(text), wanted)
    assert parsing.locate(text, wanted) == whole


def test_what_is_not_wanted_is_not_walked() -> None:
    text = json.dumps({"a": {"b": [1, {"c": 2}]}, "d": {"e": 3}})
    tree = json_text.place_tree(text, places.ways_to(["/d/e"]))
    children = cast("dict[str, places.Place]", tree[1])
    assert children["a"][1] == {}
    assert children["d"][1] == {"e": (text.index('"e"'), None)}
