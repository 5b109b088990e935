"""Annotations and calls of any shape: black finds nothing to change where no line is left
to it.
"""

from __future__ import annotations

import black
from hypothesis import given, settings
from hypothesis import strategies as st

from openapi_gen.writing.formatting import first_long_line
from openapi_gen.writing.layout_filters import call, declaration, signature
from openapi_gen.writing.source.code import Code
from openapi_gen.writing.source.layout import (
    alias,
    condition,
    conditional,
    definition,
)
from openapi_gen.writing.source.literals import sequence
from openapi_gen.writing.views.page import KEYWORD_ONLY, SELF, ParameterView

MODE = black.Mode()
INDENTS = st.integers(1, 4)


def words(longest: int, letter: str = "n") -> st.SearchStrategy[str]:
    return st.integers(1, longest).map(lambda length: letter * length)


names = st.builds(str.__add__, st.sampled_from(("", "models.")), words(85, "N"))
strings = words(20).map('"{}"'.format)
literals = st.lists(strings, min_size=1, max_size=6).map(
    lambda values: f"Literal[{', '.join(values)}]"
)


def _containers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    shapes = (
        *("list[{}]", "Sequence[{}]", "Operation[{}]", "tuple[{}, ...]"),
        *("dict[str, {}]", "Mapping[str, {}]", "Pages[models.Page, {}]"),
    )
    held = st.builds(str.format, st.sampled_from(shapes), inner)
    union = st.lists(names | literals | held, min_size=2, max_size=4)
    return held | union.map(" | ".join)


annotations = st.recursive(names | literals, _containers, max_leaves=5)


def _parameters(
    first: str, second: str, one: str, other: str, default: str
) -> list[ParameterView]:
    given = ParameterView(first, Code(one))
    optional = ParameterView(f"{second}_", Code(other), Code(default))
    return [SELF, given, KEYWORD_ONLY, optional]


_defaults = st.just("None") | words(70).map('"{}"'.format)
parameters = st.builds(
    _parameters, words(20), words(20), annotations, annotations, _defaults
)

_plain = words(60) | words(60).map('"{}"'.format) | words(40).map("a.{}".format)
_sums = words(80).map('HERE + "/{}"'.format)


def _calls(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    listed = st.lists(inner, min_size=1, max_size=3)
    called = st.builds("{}({})".format, words(30), listed.map(", ".join))
    pairs = st.lists(
        st.builds('"{}": {}'.format, words(20), words(50)), min_size=1, max_size=4
    )
    return (
        called
        | called.map("lambda value: {}".format)
        | listed.map(sequence)
        | pairs.map(lambda items: f"{{{', '.join(items)}}}")
    )


arguments = st.lists(
    st.recursive(_plain | _sums, _calls, max_leaves=6), min_size=1, max_size=4
)


def assert_stable(code: str) -> None:
    """Black changes nothing, unless the code has a line that is left to it."""
    if first_long_line(code) is None:
        assert black.format_str(f"{code}\n", mode=MODE) == f"{code}\n"


@given(words(30), annotations, st.sampled_from(("", "None", "UNSET")))
def test_fields(name: str, annotation: str, default: str) -> None:
    field = declaration(name, Code(annotation), default, indent=1)
    assert_stable(f"class A:\n    {field}")


@settings(deadline=None)
@given(words(40), parameters, annotations)
def test_methods(name: str, takes: list[ParameterView], result: str) -> None:
    method = signature(f"def {name}", takes, result, indent=1)
    assert_stable(f"class A:\n    {method}\n        pass")


@given(words(40), annotations)
def test_functions_without_parameters(name: str, result: str) -> None:
    assert_stable(f"{signature(f'def {name}', [], result)}\n    pass")


@given(words(80, "A"), annotations)
def test_aliases(name: str, annotation: str) -> None:
    assert_stable(alias(name, annotation))


@given(words(90), words(80, "R"))
def test_definitions(name: str, result: str) -> None:
    takes = ["data: object", "*", "strict: bool = False"]
    for parameters in (takes, takes[:1]):
        made = definition(f"def {name}(", parameters, result, 1)
        assert_stable(f"class A:\n    {made}")


@given(words(90), INDENTS)
def test_conditional_expressions(server: str, indent: int) -> None:
    parts = [f'"{server}"', "if server is None", "else server"]
    made = conditional("server=", parts, ",", indent + 1)
    pad = "    " * indent
    body = f"return made(\n{pad}    base_url,\n{pad}    {made}\n{pad})"
    assert_stable(f"{_blocks(indent)}{body}")


@given(words(40), arguments, INDENTS)
def test_calls(name: str, given: list[str], indent: int) -> None:
    made = call(f"return {name}", given, indent=indent)
    assert_stable(f"{_blocks(indent)}{made}")


def _blocks(indent: int) -> str:
    """A function, and blocks in it down to this indent."""
    opened = "".join(f"{'    ' * level}if a:\n" for level in range(1, indent))
    return f"async def f():\n{opened}{'    ' * indent}"


@given(words(70), words(70), INDENTS)
def test_calls_of_a_subscript(name: str, model: str, indent: int) -> None:
    head = f'return await {name}["models.{model}"].requested'
    made = call(head, ["self._transport", "_get()", "body=body"], indent=indent)
    assert_stable(f"{_blocks(indent)}{made}")


@given(words(95), words(70))
def test_conditions(name: str, key: str) -> None:
    tested = condition("elif", f"inner := {name}(", [f'value["{key}"]'], 1)
    assert_stable(f"def f():\n    if a:\n        pass\n    {tested}\n        pass")
