"""The index of the search: a script, because pages of `file://` cannot fetch JSON.

It is one string per kind of page, with a line for each page, as small as it can be read
in a few lines of JavaScript (templates/docs/search.js). A path is written as the number of
characters that it shares with the line before, and the rest. Names of properties and
values of enums are numbers in base 36, by their place in a list of all words.

    12 /pods GET 3 list_pods listPods 0 4 a
    ^  ^     ^   ^ ^         ^        ^
    |  path  |   | method    |        words: parameters
    shared   |   tag         operationId, `-` where it differs in case and separators only
             HTTP method
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from ..model import (
    Declaration,
    Enumeration,
    ObjectDeclaration,
    declared_types,
    inner_types,
)
from ..writing.naming.tags import tag_of
from .context import Context

PATH = "search-index.js"
_LONGEST = 60
"""Characters of a value of an enum; longer ones are text, which nobody types."""
_SPACES = re.compile(r"\s+")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def search_index(context: Context) -> str:
    """The text of the script."""
    words = _Words()
    index = {
        "operations": "\n".join(_operations(context, words)),
        "schemas": "\n".join(_schemas(context, words)),
        "requests": "\n".join(_server_requests(context)),
        "tags": [
            [name, context.names.tags[name].attribute, context.names.tags[name].module]
            for name in context.frames.by_tag
        ],
        "words": " ".join(words.numbers),
    }
    data = json.dumps(index, separators=(",", ":"))
    return f"self.referenceIndex={data};\n"


class _Words:
    """Each distinct word, numbered in the order in which they come."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def coded(self, words: Iterable[str]) -> str:
        """The numbers of these words, with a space before each."""
        found = dict.fromkeys(_SPACES.sub("_", word) for word in words if word)
        return "".join(f" {_base36(self._number(word))}" for word in found)

    def _number(self, word: str) -> int:
        return self.numbers.setdefault(word, len(self.numbers))


def _operations(context: Context, words: _Words) -> Iterator[str]:
    tags = {tag: number for number, tag in enumerate(context.frames.by_tag)}
    before = ""
    operations = context.api.operations
    for operation in sorted(operations, key=lambda one: (one.path, one.method)):
        path = _SPACES.sub("%20", operation.path)
        shared = _shared(before, path)
        before = path
        method = context.names.methods[operation.id]
        arguments = context.names.arguments[operation.id]
        own = (
            "-"
            if plain(operation.operation_id) == plain(method)
            else (_SPACES.sub("_", operation.operation_id) or "-")
        )
        names = [
            *arguments.values(),
            *(parameter.name for parameter in operation.parameters),
        ]
        yield (
            f"{shared} {path[shared:]} {operation.method} {tags[tag_of(operation)]}"
            f" {method} {own}{words.coded(_distinct(names))}"
        )


def _schemas(context: Context, words: _Words) -> Iterator[str]:
    for declaration in context.api.declarations.values():
        model = context.names.models[declaration.id]
        names = _distinct(_names_in(declaration, context))
        yield f"{model.module} {model.name}{words.coded(names)}"


def _server_requests(context: Context) -> Iterator[str]:
    for request in context.api.server_requests:
        yield context.site.server_request(request)


def _names_in(declaration: Declaration, context: Context) -> Iterator[str]:
    """Names of properties, of the client and of the document, and values of enums."""
    if isinstance(declaration, ObjectDeclaration):
        names = context.names.fields[declaration.id]
        for field in declaration.fields:
            yield names[field.name]
            yield field.name
    for type_ in declared_types(declaration):
        for inner in inner_types(type_):
            if isinstance(inner, Enumeration):
                values = map(str, inner.values)
                yield from (value for value in values if len(value) <= _LONGEST)


def _distinct(names: Iterable[str]) -> Iterator[str]:
    """Without those that a search cannot tell from one before."""
    seen: set[str] = set()
    for name in names:
        key = plain(name)
        if key not in seen:
            seen.add(key)
            yield name


def plain(name: str) -> str:
    """A name as it is compared: without case and separators."""
    return re.sub(r"[\s_./-]", "", name).lower()


def _shared(before: str, text: str) -> int:
    """The number of characters that two strings begin with alike."""
    pairs = zip(before, text)
    differing = (at for at, (one, other) in enumerate(pairs) if one != other)
    return next(differing, min(len(before), len(text)))


def _base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits
