"""`records.dataclass` makes the classes that `dataclasses.dataclass` makes."""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Callable
from inspect import signature
from typing import Any, ClassVar

import pytest

from openapi_gen import records

Decorator = Callable[..., Any]


def _classes(dataclass: Decorator) -> dict[str, Any]:
    """Classes of each shape that the generator has."""

    @dataclass(frozen=True, slots=True)
    class Empty:
        """No field."""

    @dataclass(frozen=True, slots=True)
    class One:
        only: object

    @dataclass(frozen=True, slots=True)
    class Many:
        name: str
        parts: tuple[object, ...] = ()
        known: dict[str, int] = dataclasses.field(
            default_factory=dict[str, int], compare=True
        )

    @dataclass(frozen=True, slots=True)
    class Late:
        name: str
        length: int = dataclasses.field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "length", len(self.name))

    @dataclass(slots=True)
    class Counting:
        kinds: ClassVar[int] = 3
        name: str = "a"
        known: list[str] = dataclasses.field(default_factory=list[str], init=False)
        count: int = dataclasses.field(default=1, init=False)

    @dataclass()
    class Unslotted:
        name: str
        count: int = 0

    @dataclass(frozen=True, slots=True)
    class Derived(One):
        more: int = 2

    @dataclass(slots=True)
    class Changing:
        name: str
        count: int = 0

    @dataclass(frozen=True, slots=True, eq=False)
    class ByIdentity:
        name: str

    @dataclass(frozen=True, slots=True)
    class Own:
        name: str

        def __repr__(self) -> str:
            return "own"

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Own)

        def __hash__(self) -> int:
            return 7

    return {name: one for name, one in locals().items() if isinstance(one, type)}


OURS, STANDARD = _classes(records.dataclass), _classes(dataclasses.dataclass)
CALLS: list[tuple[str, tuple[Any, ...]]] = [
    ("Empty", ()),
    ("One", (1,)),
    ("One", (float("nan"),)),
    ("One", ("two",)),
    ("Many", ("a",)),
    ("Many", ("a", (1, 2))),
    ("Late", ("abc",)),
    ("Counting", ()),
    ("Counting", ("b",)),
    ("Unslotted", ("a",)),
    ("Unslotted", ("a", 2)),
    ("Derived", (1,)),
    ("Derived", (1, 3)),
    ("Changing", ("a",)),
    ("Changing", ("a", 1)),
    ("ByIdentity", ("a",)),
    ("Own", ("a",)),
]


@pytest.mark.parametrize(("name", "arguments"), CALLS)
def test_an_object_is_as_the_standard_librarys(
    name: str, arguments: tuple[Any, ...]
) -> None:
    ours, standard = OURS[name](*arguments), STANDARD[name](*arguments)
    assert repr(ours).rpartition(".")[2] == repr(standard).rpartition(".")[2]
    assert dataclasses.asdict(ours) == dataclasses.asdict(standard) or name == "One"
    assert _hash(ours) == _hash(standard) or name == "ByIdentity"
    assert hasattr(ours, "__dict__") is hasattr(standard, "__dict__")
    assert list(signature(OURS[name]).parameters) == list(
        signature(STANDARD[name]).parameters
    )
    again = dataclasses.replace(ours)
    assert again is not ours
    assert (again == ours) is (dataclasses.replace(standard) == standard)
    assert ours.__match_args__ == standard.__match_args__


def _hash(one: object) -> int | str:
    try:
        return hash(one)
    except TypeError as error:
        return str(error)


def test_objects_are_equal_where_the_standard_librarys_are() -> None:
    for name, arguments in CALLS:
        for other, others in CALLS:
            ours = OURS[name](*arguments), OURS[other](*others)
            standard = STANDARD[name](*arguments), STANDARD[other](*others)
            assert (ours[0] == ours[1]) is (standard[0] == standard[1])
            assert (ours[0] != ours[1]) is (standard[0] != standard[1])


@records.dataclass(frozen=True, slots=True)
class Sent:
    name: str
    parts: tuple[int, ...] = ()


def test_an_object_can_be_sent_to_another_process() -> None:
    sent = Sent("a", (1,))
    assert pickle.loads(pickle.dumps(sent)) == sent


@pytest.mark.parametrize("arguments", [(), (1, 2, 3), ("a", (), {}, None)])
def test_wrong_arguments_are_refused_as_the_standard_librarys(
    arguments: tuple[Any, ...],
) -> None:
    for name in ("One", "Many"):
        if name == "Many" and len(arguments) == 3:
            continue
        messages: list[str] = []
        for classes in (OURS, STANDARD):
            with pytest.raises(TypeError) as found:
                classes[name](*arguments)
            messages.append(str(found.value).partition("__init__")[2])
        assert messages[0] == messages[1]


def test_a_mutable_class_has_no_hash() -> None:
    assert OURS["Changing"].__hash__ is None
    with pytest.raises(TypeError, match="unhashable"):
        hash(OURS["Changing"]("a"))


def test_an_option_that_it_does_not_know_is_an_error() -> None:
    with pytest.raises(TypeError, match="order"):
        records.dataclass(order=True)
