"""Which operations are generated, as the options choose; schemas go with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from ...diagnostics.collector import Diagnostics, Place
from ...model import Id
from ..documents.documents import Documents
from ..documents.node import Node
from ..documents.path_operations import PathOperation, routes, webhook_routes
from .dependencies import Reach


@dataclass(frozen=True, slots=True)
class Selection:
    """Globs by what they are held against: `tag`, `path`, `operation`.

    An operation is chosen if each kind of inclusion that is given names it, and no
    exclusion does. A webhook's name is held against the globs for paths; callbacks go
    with their operation.
    """

    include: Mapping[str, Sequence[str]]
    exclude: Mapping[str, Sequence[str]]

    def __bool__(self) -> bool:
        return any(self.include.values()) or any(self.exclude.values())


def unselected(
    documents: Documents, selection: Selection, diagnostics: Diagnostics
) -> frozenset[Id]:
    """The ids of the operations that are not chosen, and of schemas that only they use."""
    if not selection:
        return frozenset()
    all_routes = [*routes(documents), *webhook_routes(documents)]
    _tell_of_idle_globs(all_routes, selection, documents, diagnostics)
    chosen = [
        operation_node
        for operation_node in all_routes
        if _is_chosen(operation_node, selection)
    ]
    if not chosen:
        message = "the selection leaves no operation"
        diagnostics.warning(Place(documents.root.source.name, ""), "FIXME", message)
    ids = {operation_node.id for operation_node in chosen}
    used = Reach(documents).of(
        node
        for operation_node in chosen
        for node in (operation_node.operation, *shared(operation_node))
    )
    return frozenset(
        [
            operation_node.id
            for operation_node in all_routes
            if operation_node.id not in ids
        ]
        + [schema.id for _, schema in named(documents) if schema.id not in used]
    )


def shared(operation_node: PathOperation) -> Iterator[Node]:
    """What an operation has of its path item."""
    yield from operation_node.item.elements("parameters")


def named(documents: Documents) -> Iterator[tuple[str, Node]]:
    """The schemas that have a name of their own."""
    components = documents.root.get("components")
    if components is not None:
        yield from components.members("schemas")


def _is_chosen(operation_node: PathOperation, selection: Selection) -> bool:
    words = _words(operation_node)
    included = all(
        _fits(words[kind], globs) for kind, globs in selection.include.items() if globs
    )
    excluded = any(
        _fits(words[kind], globs) for kind, globs in selection.exclude.items()
    )
    return included and not excluded


def _words(operation_node: PathOperation) -> dict[str, list[str]]:
    """What the globs of each kind are held against."""
    name = operation_node.operation.text("operationId")
    return {
        "tag": operation_node.tags,
        "path": [operation_node.path],
        "operation": [
            *filter(None, [name]),
            f"{operation_node.method} {operation_node.path}",
        ],
    }


def _fits(words: Iterable[str], globs: Iterable[str]) -> bool:
    return any(fnmatchcase(word, glob) for word in words for glob in globs)


def _tell_of_idle_globs(
    all_routes: Sequence[PathOperation],
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
                    _fits(_words(operation_node)[kind], [glob])
                    for operation_node in all_routes
                ):
                    option = f"{what}-{kind}"
                    message = f"{option} {glob!r} names no operation of the document"
                    diagnostics.warning(place, "FIXME", message)
