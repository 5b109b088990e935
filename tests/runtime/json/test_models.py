"""Models of the golden cases: the types of schemas, and decoding and encoding."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import inspect
import pickle
import pydoc
from importlib import import_module
from typing import Any, get_args, get_type_hints

import pytest

from tests.support.cases import Case
from tests.support.packages import Packages, imported


@pytest.fixture
def case(request: pytest.FixtureRequest, packages: Packages) -> Any:
    return imported(packages.case(Case(request.param)).package)


def of(name: str) -> pytest.MarkDecorator:
    """The golden case whose package `case` is."""
    return pytest.mark.parametrize("case", [name], indirect=True)


def decode(case: Any, module: str, data: Any) -> tuple[Any, list[str]]:
    """Decoded data, and the pointers of mismatches."""
    own = import_module(f"{case.__name__}.models.{module}")
    expected: Any = import_module(f"{case.__name__}.runtime.json.annotations")
    mismatches: Any = import_module(f"{case.__name__}.runtime.core.mismatches")
    notes = mismatches.Mismatches()
    value = data  # an alias of plain JSON types has no decoder
    if hasattr(own, "decode"):
        value = own.decode(data)
    name = "".join(word.capitalize() for word in module.split("_"))
    expected.compare(f"models.{name}", value, data, notes)
    return value, [note.pointer for note in notes]


def encode(case: Any, value: Any) -> Any:
    plain: Any = import_module(f"{case.__name__}.runtime.json.encoding")
    return plain.plain(value)


# A base with a discriminator


@of("inheritance")
@pytest.mark.parametrize(
    ("tag", "name"),
    [("kitty", "Cat"), ("Cat", "Cat"), ("Lion", "Lion"), ("Snail", "Snail")],
)
def test_the_discriminator_selects_the_member(case: Any, tag: str, name: str) -> None:
    data = {"kind": tag, "friend": {"kind": "Lion", "mane": True}, "lives": 9}
    value, notes = decode(case, "any_animal", data)
    assert type(value) is getattr(case, name)
    assert type(value.friend) is case.Lion
    assert notes == []
    assert encode(case, value) == data


@of("inheritance")
@pytest.mark.parametrize("data", [{"kind": "unheard of", "x": 1}, {"kind": None}])
def test_an_unknown_discriminator_value_gives_the_base(case: Any, data: Any) -> None:
    value, _ = decode(case, "any_animal", data)
    assert type(value) is case.Animal
    assert encode(case, value) == data


@of("inheritance")
def test_base_and_members_that_refer_to_each_other(case: Any) -> None:
    data = {"type": "Bike", "towed_by": {"type": "Car", "doors": 3}}
    value, notes = decode(case, "vehicle", data)
    assert (type(value), type(value.towed_by)) == (case.Bike, case.Car)
    assert notes == []
    assert encode(case, value) == data


# Recursion


@of("recursion")
@pytest.mark.parametrize(
    ("module", "data"),
    [
        ("tree", [[], [[], [[]]]]),
        ("nest_", {"a": {"b": {}}, "c": {}}),
        ("json", [None, 1, "a", {"b": [None, {"c": None}]}]),
        ("folder", {"entries": ["a", {"entries": [["b"]]}], "json": None}),
        ("node", {"next": {"next": None}}),
    ],
)
def test_recursive_types_decode_at_any_depth(case: Any, module: str, data: Any) -> None:
    value, notes = decode(case, module, data)
    assert notes == []
    assert encode(case, value) == data


@of("recursion")
def test_a_mismatch_deep_in_a_recursive_type_is_found(case: Any) -> None:
    assert decode(case, "tree", [[], [[], "leaf"]])[1] == ["/1/1"]
    _, notes = decode(case, "folder", {"entries": [{"entries": "none"}]})
    assert notes == ["/entries/0/entries"]


# Enums


@of("enums")
def test_enums_are_literals_without_null(case: Any) -> None:
    assert get_args(case.Status) == ("open", "closed")
    assert get_args(case.Mixed) == ("a", 1, True)
    assert get_args(case.Priority) == (1, 2, 3)


@of("enums")
def test_a_constant_is_optional(case: Any) -> None:
    assert encode(case, case.Thing(status=None)) == {"kind": "thing", "status": None}


@of("enums")
def test_an_unknown_enum_value_is_kept_and_recorded(case: Any) -> None:
    data = {"kind": "thing", "status": "ajar", "mixed": 2, "sizes": ["s", "xl"]}
    value, notes = decode(case, "thing", data)
    assert notes == ["/status", "/mixed", "/sizes/1"]
    assert encode(case, value) == data


# readOnly and writeOnly


@of("directions")
def test_read_only_fields_are_not_required(case: Any) -> None:
    thing = case.Thing(name="n", secret="s")
    assert thing.id is None
    assert encode(case, thing) == {"name": "n", "secret": "s"}


@of("directions")
def test_read_only_fields_are_kept_and_not_sent(case: Any) -> None:
    thing = case.Thing(id=1, name="n", secret="s", made=dt.datetime(2026, 1, 2))
    assert encode(case, thing) == {"name": "n", "secret": "s"}
    assert dataclasses.replace(thing, name="m").id == 1
    assert dataclasses.replace(thing) == thing
    assert copy.deepcopy(thing) == copy.copy(thing) == thing
    assert pickle.loads(pickle.dumps(thing)) == thing
    match thing:
        case case.Thing(id=1, name=name):
            assert name == "n"
        case _:
            raise AssertionError


@of("directions")
def test_a_required_read_only_property_is_missed_in_a_response(case: Any) -> None:
    value, notes = decode(case, "thing", {"name": "n"})
    assert notes == ["/id"]
    assert value.id is None


@of("directions")
def test_secrets_are_masked_in_repr(case: Any) -> None:
    thing = case.Thing(name="n", secret="hunter2")
    assert repr(thing) == "Thing(id=None, name='n', secret=***)"
    assert "secret=None" in repr(dataclasses.replace(thing, secret=None))
    assert "hunter2" not in repr(case.Sent(name="n", secret="hunter2"))


@of("directions")
def test_a_field_of_a_response_is_none_where_it_is_absent(case: Any) -> None:
    value, notes = decode(case, "answered", {"id": 1, "name": "n"})
    assert (value.made, notes) == (None, [])
    value, notes = decode(case, "answered", {"id": 1, "name": "n", "made": None})
    assert (value.made, notes) == (None, [])
    value, notes = decode(case, "thing", {"id": 1, "name": "n"})
    assert value.made is case.UNSET


@of("directions")
def test_responses_have_read_only_but_no_write_only_fields(case: Any) -> None:
    data = {"id": 1, "name": "n", "made": "2026-01-02T03:04:05Z"}
    value, notes = decode(case, "thing", data)
    assert notes == []
    assert value.id == 1
    assert value.made == dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.timezone.utc)


@of("directions")
def test_a_class_used_in_one_direction_has_the_fields_of_that_direction(
    case: Any,
) -> None:
    def fields(cls: Any) -> list[str]:
        return [field.name for field in dataclasses.fields(cls) if field.init]

    assert fields(case.Sent) == ["name", "secret", "additional_properties"]
    assert fields(case.Answered) == ["id", "name", "made", "additional_properties"]
    assert decode(case, "answered", {"name": "n"})[1] == ["/id"]


# Unions of objects


@of("merged_unions")
@pytest.mark.parametrize(
    ("module", "data", "name"),
    [
        ("shape", {"color": "red", "kind": "circle", "radius": 1}, "ShapeCircle"),
        ("shape", {"color": "red", "kind": "line", "length": 0.5}, "ShapeLine"),
        ("wide", {"color": "red", "kind": "square", "side": 2}, "WideSquare"),
        ("tagged", {"type": "x", "x": 1}, "TaggedX"),
        ("tagged", {"type": "z", "y": 1}, "TaggedWithY"),
    ],
)
def test_a_constant_property_distinguishes_members(
    case: Any, module: str, data: Any, name: str
) -> None:
    value, notes = decode(case, module, data)
    assert type(value) is getattr(case, name)
    assert notes == []
    assert encode(case, value) == data


@of("merged_unions")
def test_an_unknown_discriminator_value_is_kept_and_recorded(case: Any) -> None:
    data = {"color": "red", "kind": "blob"}
    assert decode(case, "shape", data) == (data, [""])


@of("merged_unions")
def test_properties_of_all_merged_schemas_are_fields(case: Any) -> None:
    overlaid = case.Overlaid(
        mail="a@b.example", other=1, meta=case.OverlaidMeta(a="a", b="b")
    )
    assert encode(case, overlaid) == {
        "mail": "a@b.example",
        "meta": {"a": "a", "b": "b"},
        "other": 1,
    }


# Tuples and maps


@of("tuples")
def test_tuples_decode_item_by_item(case: Any) -> None:
    data = {
        "from": [0, 1.5],
        "to": [2, 3],
        "dated": ["2026-01-02", [0, 1], [2, 3]],
        "short": ["a"],
        "capped": ["a", None],
    }
    value, notes = decode(case, "line", data)
    assert notes == []
    assert (value.from_, value.to) == ((0, 1.5), (2, 3))
    assert value.dated == (dt.date(2026, 1, 2), (0, 1), (2, 3))
    assert encode(case, value) == data


@of("tuples")
@pytest.mark.parametrize(
    ("point", "at"),
    [([1], "/from"), ([1, 2, 3], "/from"), ("1", "/from"), ([1, "2"], "/from/1")],
)
def test_a_tuple_of_another_length_is_recorded(case: Any, point: Any, at: str) -> None:
    assert decode(case, "line", {"from": point, "to": [0, 0]})[1] == [at]


@of("tuples")
def test_pattern_properties_type_additional_properties(case: Any) -> None:
    named = case.Named(known=True, additional_properties={"x-a": "a", "n-b": 1})
    assert encode(case, named) == {"known": True, "x-a": "a", "n-b": 1}
    assert not hasattr(case.Sealed(a="a", b="b"), "additional_properties")


# Names for types


@of("aliases")
def test_every_component_schema_can_be_imported_by_name(case: Any) -> None:
    assert case.Same is case.Described is case.Bounded is case.Thing
    assert case.Stricter is not case.Thing
    assert case.Phone is str
    assert case.When is dt.datetime
    assert case.Things([]) == []
    assert case.Gone == str | None
    assert case.Anything is case.Denied is Any


# Annotations


def test_annotations_resolve_at_run_time(packages: Packages) -> None:
    for name in ("directions", "recursion", "tuples", "unions", "uploads", "names"):
        models = imported(packages.case(Case(name)).package).models
        for exported in models.__all__:
            found = getattr(models, exported)
            assert not isinstance(found, str), exported
            if dataclasses.is_dataclass(found):
                hints = get_type_hints(found)
                assert "ForwardRef" not in repr(hints)
                inspect.signature(found, eval_str=True)


@of("recursion")
def test_a_recursive_alias_is_a_type(case: Any) -> None:
    assert _without_metadata(case.models.Tree) == list[Any]
    assert Any in get_args(_without_metadata(case.models.Entry))
    assert decode(case, "tree", [[], [[]]]) == ([[], [[]]], [])
    assert decode(case, "tree", [[], [1]])[1] == ["/1/0"]


def _without_metadata(alias: Any) -> Any:
    def holder() -> None: ...

    holder.__annotations__["alias"] = alias
    return get_type_hints(holder)["alias"]


@of("unions")
def test_a_union_is_a_union_at_run_time(case: Any) -> None:
    assert set(get_args(case.Pet)) >= {case.Cat, case.Dog}


# Additional properties


@of("directions")
@pytest.mark.parametrize("name", ["name", "id"])
def test_additional_properties_do_not_override_declared_ones(
    case: Any, name: str
) -> None:
    thing = case.Thing(name="n", secret="s")
    thing.additional_properties["x"] = 1
    assert encode(case, thing)["x"] == 1
    thing.additional_properties[name] = 1
    with pytest.raises(ValueError, match=f"'{name}'"):
        encode(case, thing)
    (violation,) = case.validators.validate_thing(thing)
    assert violation.rule == "encoding"


@of("merged_unions")
def test_additional_properties_do_not_override_those_that_are_left_out(
    case: Any,
) -> None:
    crossed = case.Crossed(b=1)
    assert encode(case, crossed) == {"b": 1}
    crossed.additional_properties["x"] = 1
    assert encode(case, crossed) == {"b": 1, "x": 1}
    crossed.additional_properties["a"] = 1
    with pytest.raises(ValueError, match="'a'"):
        encode(case, crossed)


@of("merged_unions")
def test_properties_that_are_absent_do_not_hide_unknown_ones(case: Any) -> None:
    data = {"a": 1, "x": 2, "y": 3, "z": 4}
    crossed, _ = decode(case, "crossed", data)
    assert (crossed.a, crossed.b, crossed.c, crossed.d) == (1, None, None, None)
    assert crossed.additional_properties == {"x": 2, "y": 3, "z": 4}
    assert data == {"a": 1, "x": 2, "y": 3, "z": 4}
    first, second = (decode(case, "crossed", {"a": 1})[0] for _ in range(2))
    first.additional_properties["x"] = 2
    assert second.additional_properties == {} and second.b is None


@of("inheritance")
def test_help_describes_models_and_their_package(case: Any) -> None:
    """pydoc reads each attribute of a class and of its bases."""
    models = [m for m in vars(case.models).values() if inspect.isclass(m)]
    assert models
    for model in models:
        assert model.__name__ in pydoc.render_doc(model, renderer=pydoc.plaintext)
        assert inspect.classify_class_attrs(model)
    assert case.__name__ in pydoc.render_doc(case, renderer=pydoc.plaintext)
