"""The operations that the options select, and the schemas that these use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from ...diagnostics.collector import Diagnostics, Place
from ...model import Id
from ..documents.documents import Documents
from ..documents.node import Node
from ..documents.path_operations import (
    PathOperation,
    path_operations,
    webhook_operations,
)
from .dependencies import Dependencies


@dataclass(frozen=True, slots=True)
class Selection:
    """Globs by what they match: `tag`, `path`, `operation`.

    An operation is selected if every given kind of inclusion matches it, and no
    exclusion does. Globs for paths match the names of webhooks, too; callbacks belong
    to their operation.
    """

    include: Mapping[str, Sequence[str]]
    exclude: Mapping[str, Sequence[str]]

    def __bool__(self) -> bool:
        return any(self.include.values()) or any(self.exclude.values())


def unselected(
    documents: Documents, selection: Selection, diagnostics: Diagnostics
) -> frozenset[Id]:
    """The ids of the operations that are not selected, and of schemas only they use."""
    if not selection:
        return frozenset()
    operations = [*path_operations(documents), *webhook_operations(documents)]
    _report_unused_globs(operations, selection, documents, diagnostics)
    selected = [
        operation for operation in operations if _is_selected(operation, selection)
    ]
    if not selected:
        place = Place(documents.root.source.name, "")
        message = "the selection matches no operation; the client has none"
        diagnostics.warning(place, "empty-selection", message)
    ids = {operation.id for operation in selected}
    used = Dependencies(documents).of(
        node
        for operation in selected
        for node in (operation.operation, *shared_parameters(operation))
    )
    return frozenset(
        [operation.id for operation in operations if operation.id not in ids]
        + [schema.id for _, schema in named_schemas(documents) if schema.id not in used]
    )


def shared_parameters(operation: PathOperation) -> Iterator[Node]:
    """The parameters that an operation has from its path item."""
    yield from operation.item.elements("parameters")


def named_schemas(documents: Documents) -> Iterator[tuple[str, Node]]:
    """The component schemas, with their names."""
    components = documents.root.get("components")
    if components is not None:
        yield from components.members("schemas")


def _is_selected(operation: PathOperation, selection: Selection) -> bool:
    words = _words(operation)
    included = all(
        _matches(words[kind], globs)
        for kind, globs in selection.include.items()
        if globs
    )
    excluded = any(
        _matches(words[kind], globs) for kind, globs in selection.exclude.items()
    )
    return included and not excluded


def _words(operation: PathOperation) -> dict[str, list[str]]:
    """The words of an operation that the globs of each kind match."""
    name = operation.operation.text("operationId")
    return {
        "tag": operation.tags,
        "path": [operation.path],
        "operation": [
            *filter(None, [name]),
            f"{operation.method} {operation.path}",
        ],
    }


def _matches(words: Iterable[str], globs: Iterable[str]) -> bool:
    return any(fnmatchcase(word, glob) for word in words for glob in globs)


def _report_unused_globs(
    operations: Sequence[PathOperation],
    selection: Selection,
    documents: Documents,
    diagnostics: Diagnostics,
) -> None:
    place = Place(documents.root.source.name, "")
    for what, by_kind in (
        ("include", selection.include),
        ("exclude", selection.exclude),
    ):
        for kind, globs in by_kind.items():
            for glob in globs:
                if not any(
                    _matches(_words(operation)[kind], [glob])
                    for operation in operations
                ):
                    option = f"{what}-{kind}"
                    message = f"{option} {glob!r} matches no operation of the document"
                    diagnostics.warning(place, "unused-selection", message)
