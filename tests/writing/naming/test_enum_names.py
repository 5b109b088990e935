"""Tuples and classes of constants beside the aliases of enums."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from openapi_gen.writing.naming.enums import EnumNames
from tests.support.documents import document
from tests.support.names import names_of


def enums(**schemas: Any) -> dict[str, EnumNames]:
    names, _ = names_of(document(schemas))
    return {one.alias: one for own in names.enums.values() for one in own.values()}


def members(*values: object, **keywords: Any) -> tuple[str, ...]:
    return enums(Color={"enum": list(values), **keywords})["Color"].members


@pytest.mark.parametrize(
    ("alias", "values", "constants"),
    [
        ("Color", "COLOR_VALUES", "ColorValue"),
        ("OAuth2Scope", "OAUTH2_SCOPE_VALUES", "OAuth2ScopeValue"),
        ("Class", "CLASS_VALUES", "ClassValue"),
        ("SortValue", "SORT_VALUES", "SortValueConstants"),
        ("Values", "VALUES_VALUES", "ValuesValue"),
    ],
)
def test_names_follow_the_alias(alias: str, values: str, constants: str) -> None:
    named = enums(**{alias: {"enum": [1, 2]}})[alias]
    assert (named.values, named.constants) == (values, constants)


def test_strings_without_names_have_no_constants() -> None:
    assert enums(Color={"enum": ["red", "green"]})["Color"].constants == ""


def test_numbers_are_constants() -> None:
    assert members(1, -1, 0) == ("VALUE_1", "VALUE_MINUS_1", "VALUE_0")


@pytest.mark.parametrize("keyword", ["x-enum-varnames", "x-enumNames", "x-enum-names"])
def test_names_of_the_document(keyword: str) -> None:
    named = members("r", "g", **{keyword: ["RED", "darkGreen"]})
    assert named == ("RED", "DARK_GREEN")


def test_names_that_are_no_identifiers_or_equal() -> None:
    given = ["1st", "+", "", "class", "__x__", "a b", "A-B", "\u01f0"]
    assert members(*"abcdefgh", **{"x-enum-varnames": given}) == (
        *("VALUE_1ST", "PLUS_SIGN", "C", "CLASS", "X", "A_B", "A_B_G"),
        unicodedata.normalize("NFKC", "\u01f0".upper()),
    )


def test_a_value_without_a_name_is_named_after_its_text() -> None:
    names = {"x-enum-varnames": {"a": "FIRST"}}
    named = members("a", "", "b-c", True, -2, **names)
    assert named == ("FIRST", "EMPTY", "B_C", "TRUE", "VALUE_MINUS_2")


def test_titles_of_constants_are_names() -> None:
    union = [{"const": "r", "title": "Red"}, {"const": "g", "title": "Green"}]
    named = enums(Color={"oneOf": union}, Other={"oneOf": [*union, {"type": "string"}]})
    assert named["Color"].members == ("RED", "GREEN")
    assert "Other" not in named


def test_inline_enums_have_names_in_their_module() -> None:
    named = enums(
        Thing={
            "type": "object",
            "properties": {"size": {"enum": [1, 2]}, "kind": {"const": "thing"}},
        }
    )
    assert named == {
        "Size": EnumNames("Size", "SIZE_VALUES", "SizeValue", ("VALUE_1", "VALUE_2"))
    }


def test_a_class_keeps_its_name_and_the_constants_get_another_with_a_note() -> None:
    color = {"enum": [1, 2]}
    schemas = {"Color": color, "ColorValue": {"type": "object", "properties": {}}}
    names, collisions = names_of(document(schemas))
    (named,) = [one for own in names.enums.values() for one in own.values()]
    assert named.constants == "ColorConstants"
    assert collisions == {"#/components/schemas/Color"}


def test_the_constants_of_an_inline_enum_do_not_hide_the_class() -> None:
    thing = {"type": "object", "properties": {"size": {"enum": [1, 2]}}}
    names, collisions = names_of(document({"SizeValue": thing}))
    (named,) = names.enums["#/components/schemas/SizeValue"].values()
    assert named.constants == "SizeConstants"
    assert len(collisions) == 1


def test_tuples_of_aliases_that_differ_in_symbols_are_distinct() -> None:
    named = enums(V12={"enum": ["a"]}, V_12={"enum": ["b"]})
    assert len({one.values for one in named.values()}) == 2
