"""The modules of tests: one for each tag, which needs pytest and the package alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...header import HEADER
from ...model import Operation
from ...writing.naming.tags import tag_of
from ...writing.source.code import Code, Import
from ...writing.source.layout import imports
from ...writing.source.literals import docstring
from ...writing.source.values import ValueWriter
from .functions import OWN_HEADERS, OperationTest, TestsContext, operation_test

_NAMES = frozenset(
    "Any Call Client Fake call client fake items pytest sent_headers sent_parts"
    " suppress OWN_HEADERS".split()
)
"""Names of the modules: a model of such a name is spelled `models.Call`."""

_HEADERS = f'''\
OWN_HEADERS = """
    {" ".join(sorted(OWN_HEADERS))}
""".split()
"""Headers that the client adds to each request."""


'''
_SENT_HEADERS = '''\
def sent_headers(call: Call[Any]) -> dict[str, str]:
    """The other headers; the boundary of a form is left out."""
    return {
        name.lower(): value.partition("; boundary=")[0]
        for name, value in call.headers.items()
        if name.lower() not in OWN_HEADERS
    }'''

_PARTS = '''\
def sent_parts(call: Call[Any]) -> list[tuple[bytes, bytes]]:
    """The headers and the content of each part of a form."""
    boundary = call.headers["content-type"].partition("; boundary=")[2]
    first, *parts, last = call.content.split(f"--{boundary}".encode())
    assert (first, last) == (b"", b"--\\r\\n")
    found = [part.partition(b"\\r\\n\\r\\n") for part in parts]
    return [
        (head.removeprefix(b"\\r\\n"), content.removesuffix(b"\\r\\n"))
        for head, _, content in found
    ]'''


def modules_of_tests(context: TestsContext) -> Iterator[tuple[str, str]]:
    """The path and the text of each module."""
    by_tag: dict[str, list[Operation]] = {}
    for operation in context.calls.api.operations:
        by_tag.setdefault(tag_of(operation), []).append(operation)
    for tag, operations in by_tag.items():
        attribute = context.calls.names.tags[tag].attribute
        yield f"test_{attribute}.py", _module(attribute, operations, context)


def _module(
    attribute: str, operations: Iterable[Operation], context: TestsContext
) -> str:
    names = context.calls.names
    package = context.calls.package
    writer = ValueWriter(names, package, _NAMES)
    functions: list[OperationTest] = []
    without: list[str] = []
    for operation in operations:
        made = operation_test(operation, context, writer)
        if made is None:
            without.append(names.methods[operation.id])
        else:
            functions.append(made)
    helpers: list[str] = []
    if functions:
        writer.standard.add("from typing import Any")
        helpers.append(_HEADERS + _SENT_HEADERS)
    if any(one.has_parts for one in functions):
        helpers.append(_PARTS)
    text = _about(attribute, functions, without)
    head = _head(text, writer, functions)
    blocks = [*helpers, *(one.text for one in functions)]
    return "\n\n".join([head, "\n\n\n".join(blocks)] if blocks else [head]) + "\n"


def _about(attribute: str, functions: list[OperationTest], without: list[str]) -> Code:
    lines = [
        f"Calls of `client.{attribute}` on the fake: what arrives, and whether the"
        " examples of responses are read."
    ]
    partial = sum(one.is_partial for one in functions)
    if partial:
        lines.append(f"Tests that do not compare everything: {partial}.")
    if without:
        lines.append(
            "No valid request was found, so these operations have no test:"
            f" {', '.join(without)}."
        )
    return docstring("\n\n".join(lines), 0)


def _head(
    about: Code,
    writer: ValueWriter,
    functions: list[OperationTest],
) -> str:
    groups = [list(group) for group in writer.imports()]
    own = Import(f"{writer.package}.testing", ("Call", "Fake"))
    standard = [
        one for group in groups for one in group if one.module != writer.package
    ]
    package = [one for group in groups for one in group if one.module == writer.package]
    ordered = [
        standard,
        [Import("pytest")] if any(one.needs_pytest for one in functions) else [],
        [*package, own] if functions else [],
    ]
    text = "\n\n".join(
        "\n".join(
            imports(one.module, one.names) if one.names else f"import {one.module}"
            for one in group
        )
        for group in ordered
        if group
    )
    first = f"{HEADER}{about}\n\nfrom __future__ import annotations"
    return f"{first}\n\n{text}" if text else first
