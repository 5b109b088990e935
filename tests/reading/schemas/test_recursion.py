"""What a schema that contains itself meets again, and when reading it ends."""

from __future__ import annotations

from openapi_gen.reading.schemas.recursion import Recursion, Visit


def test_a_schema_inside_itself_is_a_reference() -> None:
    recursion = Recursion()
    assert recursion.visit("A") is Visit.FIRST
    with recursion.reading_named("A"):
        assert recursion.visit("A") is Visit.SAME
        with recursion.inside():
            assert recursion.visit("A") is Visit.WITHIN
            assert recursion.visit("B") is Visit.FIRST
        assert recursion.visit("A") is Visit.SAME
    assert recursion.visit("A") is Visit.FIRST


def test_a_schema_is_read_inside_itself_once() -> None:
    recursion = Recursion()
    with recursion.reading("A"):
        assert recursion.may_read("A")
        with recursion.reading("A"):
            assert not recursion.may_read("A")
            assert recursion.may_read("B")
        assert recursion.may_read("A")
