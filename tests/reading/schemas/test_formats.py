"""Other names of formats are read as the formats that they mean."""

from __future__ import annotations

from typing import Any

import pytest

from openapi_gen.formats import FORMATS, SYNONYMS
from openapi_gen.model import FormattedString, Scalar
from tests.support.apis import field_types, read
from tests.support.documents import document


def property_(**schema: Any) -> tuple[Any, list[str]]:
    owner = {"type": "object", "properties": {"k": schema}}
    api, found = read(document({"P": owner}))
    return field_types(api, "#/components/schemas/P")["k"], found


def test_a_synonym_means_a_known_format() -> None:
    assert set(SYNONYMS.values()) <= FORMATS.keys()
    assert not SYNONYMS.keys() & FORMATS.keys()


@pytest.mark.parametrize("name", ["uuid4", "uuid7", "guid"])
def test_a_kind_of_uuid_is_a_uuid(name: str) -> None:
    found = property_(type="string", format=name)
    assert found == (FormattedString("uuid"), [])


def test_numbers_and_urls() -> None:
    assert property_(type="integer", format="uint") == (Scalar.INTEGER, [])
    assert property_(type="number", format="float64") == (Scalar.NUMBER, [])
    assert property_(type="string", format="url") == (Scalar.STRING, [])
    assert property_(type="string", format="datetime")[0] == FormattedString(
        "date-time"
    )


def test_the_options_come_first() -> None:
    found = property_(type="string", format="odd")
    assert found == (Scalar.STRING, ["note unknown-format"])
