"""Which operations are generated, as the options choose; schemas go with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from ...diagnostics.collector import Diagnostics, Place
from ...model import Id
from ..documents.documents import Documents, Node
from ..documents.path_operations import Route, routes, webhook_routes
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
    chosen = [route for route in all_routes if _is_chosen(route, selection)]
    if not chosen:
        message = "the selection leaves no operation"
        diagnostics.warning(Place(documents.root.source.name, ""), message)
    ids = {route.id for route in chosen}
    used = Reach(documents).of(
        node for route in chosen for node in (route.operation, *shared(route))
    )
    return frozenset(
        [route.id for route in all_routes if route.id not in ids]
        + [schema.id for _, schema in named(documents) if schema.id not in used]
    )


def shared(route: Route) -> Iterator[Node]:
    """What an operation has of its path item."""
    yield from route.item.elements("parameters")


def named(documents: Documents) -> Iterator[tuple[str, Node]]:
    """The schemas that have a name of their own."""
    components = documents.root.get("components")
    if components is not None:
        yield from components.members("schemas")


def _is_chosen(route: Route, selection: Selection) -> bool:
    words = _words(route)
    included = all(
        _fits(words[kind], globs) for kind, globs in selection.include.items() if globs
    )
    excluded = any(
        _fits(words[kind], globs) for kind, globs in selection.exclude.items()
    )
    return included and not excluded


def _words(route: Route) -> dict[str, list[str]]:
    """What the globs of each kind are held against."""
    name = route.operation.text("operationId")
    return {
        "tag": route.tags,
        "path": [route.path],
        "operation": [*filter(None, [name]), f"{route.method} {route.path}"],
    }


def _fits(words: Iterable[str], globs: Iterable[str]) -> bool:
    return any(fnmatchcase(word, glob) for word in words for glob in globs)


def _tell_of_idle_globs(
    all_routes: Sequence[Route],
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
                if not any(_fits(_words(route)[kind], [glob]) for route in all_routes):
                    option = f"{what}-{kind}"
                    message = f"{option} {glob!r} names no operation of the document"
                    diagnostics.warning(place, message)
