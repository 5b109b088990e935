"""The operations that the options select, and the schemas that these use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase

from ...diagnostics.collector import Diagnostics, Place
from ...diagnostics.similar import similar
from ...model import Id
from ...records import dataclass
from ..documents.documents import Documents
from ..documents.node import Node
from ..documents.path_operations import (
    PathOperation,
    callback_operations,
    path_operations,
    webhook_operations,
)
from .dependencies import Dependencies

_WEBHOOK = "webhook"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An operation that can be selected."""

    operation: PathOperation
    webhook: str | None
    """The name of the webhook or callback; None for an operation that clients call."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Globs by what they match: `tag`, `path`, `operation`, `webhook`.

    An operation is selected if every given kind of inclusion matches it, and no
    exclusion does. Globs for webhooks match the names of webhooks and callbacks, and
    leave the operations that clients call. Globs for paths match the names of webhooks,
    too; callbacks belong to their operation otherwise.
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
    called = [_Candidate(one, None) for one in path_operations(documents)]
    webhooks = [_Candidate(one, one.path) for one in webhook_operations(documents)]
    candidates = [*called, *webhooks]
    callbacks = list(_callbacks(candidates, documents))
    _report_unused_globs(candidates, callbacks, selection, documents, diagnostics)
    operations = [candidate.operation for candidate in candidates]
    selected = [one.operation for one in candidates if _is_selected(one, selection)]
    if not selected and candidates:
        place = Place(documents.root.source.name, "")
        message = "no operation is selected; correct the patterns, or use fewer"
        diagnostics.error(place, "empty-selection", message)
    ids = {operation.id for operation in selected}
    uncalled = [one.operation for one in callbacks if not _is_called(one, selection)]
    used = Dependencies(documents, {one.operation.id for one in uncalled}).of(
        node
        for operation in selected
        for node in (operation.operation, *shared_parameters(operation))
    )
    return frozenset(
        [operation.id for operation in operations if operation.id not in ids]
        + [operation.id for operation in uncalled]
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


def _callbacks(
    candidates: Iterable[_Candidate], documents: Documents
) -> Iterator[_Candidate]:
    for owner in candidates:
        if owner.webhook is None:
            found = callback_operations(owner.operation, documents, documents.follow)
            for name, operation in found:
                yield _Candidate(operation, name)


def _is_selected(candidate: _Candidate, selection: Selection) -> bool:
    words = _words(candidate)
    included = all(
        _matches(words[kind], globs)
        for kind, globs in selection.include.items()
        if globs and (kind != _WEBHOOK or candidate.webhook is not None)
    )
    excluded = any(
        _matches(words[kind], globs) for kind, globs in selection.exclude.items()
    )
    return included and not excluded


def _is_called(callback: _Candidate, selection: Selection) -> bool:
    """Whether a callback of a selected operation is selected: by its name alone."""
    return _is_selected(
        callback,
        Selection(
            {_WEBHOOK: selection.include.get(_WEBHOOK, ())},
            {_WEBHOOK: selection.exclude.get(_WEBHOOK, ())},
        ),
    )


def _words(candidate: _Candidate) -> dict[str, list[str]]:
    """The words of an operation that the globs of each kind match."""
    operation = candidate.operation
    name = operation.operation.text("operationId")
    return {
        "tag": operation.tags,
        "path": [operation.path],
        "operation": [
            *filter(None, [name]),
            f"{operation.method} {operation.path}",
        ],
        _WEBHOOK: [] if candidate.webhook is None else [candidate.webhook],
    }


def _matches(words: Iterable[str], globs: Iterable[str]) -> bool:
    return any(fnmatchcase(word, glob) for word in words for glob in globs)


def _report_unused_globs(
    candidates: Sequence[_Candidate],
    callbacks: Sequence[_Candidate],
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
            named = [*candidates, *callbacks] if kind == _WEBHOOK else candidates
            for glob in globs:
                words = [word for one in named for word in _words(one)[kind]]
                if not _matches(words, [glob]):
                    option = f"{what}-{kind}"
                    message = f"{option} {glob!r} matches no operation of the document"
                    message += similar(glob, dict.fromkeys(words))
                    diagnostics.warning(place, "unused-selection", message)
