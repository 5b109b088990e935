"""The filters of templates break lines where black does."""

from __future__ import annotations

import black
import pytest

from openapi_gen.writing.formatting import first_long_line
from openapi_gen.writing.layout_filters import (
    assigned_call,
    call,
    comparison,
    declaration,
    import_lines,
    items,
    signature,
    tuple_items,
    value,
)
from openapi_gen.writing.source.code import Code, Import, grouped
from openapi_gen.writing.source.layout import condition, type_arguments
from openapi_gen.writing.views.page import KEYWORD_ONLY, SELF, ParameterView

LENGTHS = range(1, 95)
OPTIONAL = ParameterView("b", Code("int | None"), Code("None"))


def assert_stable(code: str) -> None:
    assert black.format_str(f"{code}\n", mode=black.Mode()) == f"{code}\n"


@pytest.mark.parametrize("length", LENGTHS)
def test_black_changes_nothing(length: int) -> None:
    name = "n" * length
    parameters = [SELF, ParameterView(name, Code("str")), KEYWORD_ONLY, OPTIONAL]
    assert_stable(f"{signature(f'def {name}', parameters, 'int')}\n    pass")
    assert_stable(f"{signature('def f', parameters, f'list[{name}]')}\n    pass")
    assert_stable(f"{signature(f'def {name}', [], f'Operation[{name}]')}\n    pass")
    assert_stable(f"class A:\n    {declaration(name, 'A | None', 'None', indent=1)}")
    assert_stable(f"class A:\n    {declaration('a', f'{name} | None', 'B', indent=1)}")
    assert_stable(f"def f():\n    {call('return ' + name, [name, 'b'], indent=1)}")
    assert_stable(items(f"{name} = {{", ['"a": 1', '"b": 2']))
    assert_stable(tuple_items("a = (", [name]))
    assert_stable(tuple_items("a = (", [name, "b"]))
    statement = Import("module", (name, f"{name}_b"))
    assert_stable(f"if a:\n    {import_lines(grouped([statement]), indent=1)}")


TARGETS = ('data["{name}"] = ', "new.{name} = ", "data |= ", "return ")
VALUES = (
    "{name}(value)",
    "value.{name}",
    "plain(value.{name})",
    "plain({name}(value.b))",
    "{name}.encode(value.b)",
    "encode_each({name}.encode, value.b)",
    "encode_each(lambda value: encode_map({name}.encode, value), value.b)",
    'data["{name}"]',
    'decode_date(data["{name}"])',
    'decode_each({name}.decode, data["b"])',
)


@pytest.mark.parametrize("length", range(1, 120, 2))
def test_black_changes_no_assignment(length: int) -> None:
    """To short and to long targets; black is not called for them."""
    for written in VALUES:
        expression = written.format(name="n" * length)
        for target in TARGETS:
            for name in ("key", "n" * length, "n" * max(length - 8, 1)):
                head = target.format(name=name)
                code = f"def f():\n    {value(head, expression, indent=1)}"
                assert_stable(code)
                assert first_long_line(code) is None or not head.startswith("new")
    assert_stable(value("USER_AGENT = ", f'"{"n" * length}"'))


@pytest.mark.parametrize("length", LENGTHS)
def test_black_changes_no_comparison(length: int) -> None:
    laid = comparison(f"if value.{'n' * length}", "is not None", indent=1)
    code = f"def f():\n    {laid}\n        pass"
    assert_stable(code)
    assert first_long_line(code) is None


ANNOTATIONS = (
    "Method[..., models.A, None]",
    "PagedMethod[..., list[models.{name}], None, Any]",
    "Method[..., {name} | None, None]",
)


@pytest.mark.parametrize("length", range(1, 70))
def test_black_changes_no_annotated_call(length: int) -> None:
    name = "n" * length
    for annotation in ANNOTATIONS:
        target = f"{name}: {annotation.format(name=name)}"
        for arguments in (["no_body"], [f'_api.__dict__["{name}"]', "b", "lambda: b"]):
            code = assigned_call(target, "PagedMethod", arguments, indent=1)
            assert_stable(f"class A:\n    {code}")


UNIONS = (
    "{} | Mapping[str, Any]",
    "{} | Mapping[str, Any] | None",
    "Sequence[{} | Mapping[str, Any]] | None",
    "Mapping[str, {} | Mapping[str, Any]] | None",
    "Sequence[{}] | Sequence[b] | None",
)


@pytest.mark.parametrize("union", UNIONS)
def test_black_changes_no_union(union: str) -> None:
    for length in range(1, 80):
        annotation = Code(union.format("m" * length))
        body = ParameterView("body", annotation)
        given = ParameterView("body", annotation, Code("None"))
        for parameters in ([SELF, body, KEYWORD_ONLY, OPTIONAL], [SELF, given]):
            assert_stable(f"{signature('def f', parameters, 'int')}\n    pass")
        for default in ("", "None"):
            one = declaration("field", annotation, default, indent=1)
            assert_stable(f"class A:\n    {one}")


@pytest.mark.parametrize("length", range(1, 73))
def test_black_changes_no_tuple_of_values(length: int) -> None:
    assert_stable(type_arguments("N" * length + "_VALUES", "N" * length))


@pytest.mark.parametrize("depth", range(1, 8))
@pytest.mark.parametrize("keyword", ["if", "elif"])
def test_black_changes_no_condition_that_calls(keyword: str, depth: int) -> None:
    """And so it is not called for one."""
    around = "".join(f"{'    ' * level}if a:\n" for level in range(depth))
    pad = "    " * depth
    if keyword == "elif":
        around += f"{pad}if a:\n{pad}    pass\n"
    for length in LENGTHS:
        laid = condition(keyword, f"inner := {'n' * length}.check(", ["item"], depth)
        code = f"{around}{pad}{laid}\n{pad}    pass"
        assert_stable(code)
        assert first_long_line(code) is None


def test_import_lines_have_a_blank_line_between_groups() -> None:
    standard = [Import("datetime as dt"), Import("typing", ("Any",))]
    groups = grouped(standard, [], [Import(".runtime", ("b", "A"))])
    assert f"if a:\n    {import_lines(groups, indent=1)}" == (
        "if a:\n    import datetime as dt\n    from typing import Any\n\n"
        "    from .runtime import A, b"
    )
