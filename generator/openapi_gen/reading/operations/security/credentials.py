"""Which credentials operations send, where the document may not mean what it says.

    security: [{bearerAuth: []}]           # of the document
    paths: {/pages: {get: {security: []}}}  # and of nearly all of its operations

Such an operation sends no credential, which a note says once for each scheme.
`send-credentials = "always"` sends what the caller gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ....inputs.urls import origin_of
from ....model import (
    Operation,
    Security,
    SecurityKind,
    SecurityRequirement,
    SecurityScheme,
)
from ...context import Context

_SETTING = 'send-credentials = "always" in [tool.openapi-gen] sends it'


def always(
    server: str | None,
    security: Security,
    operations: Sequence[Operation],
    schemes: Sequence[SecurityScheme],
) -> tuple[Security, tuple[Operation, ...]]:
    """The requirements of the document and the operations, each followed by all others.

    A client uses the first alternative for which it has everything. So an operation
    sends what the document asks for elsewhere where it has nothing of its own. What is
    called at another origin than the document's keeps its requirements.
    """
    elsewhere = _at_other_origins(server, operations)
    known = {one.name for one in schemes if one.kind is not SecurityKind.MUTUAL_TLS}
    others = [
        tuple(SecurityRequirement(need.scheme) for need in alternative)
        for one in operations
        for alternative in one.security
    ]
    alone = [(SecurityRequirement(one.name),) for one in schemes]
    by_default = _reachable([*security, *others, *alone], known)

    def followed(own: Security) -> Security:
        """An alternative without schemes stays: nothing has to be sent."""
        needs = [any(need.scheme in known for need in one) for one in own]
        optional: Security = () if own and all(needs) else ((),)
        return (*_reachable([*own, *by_default], known), *optional)

    return followed(security), tuple(
        one if one.id in elsewhere else replace(one, security=followed(one.security))
        for one in operations
    )


def _at_other_origins(
    server: str | None, operations: Iterable[Operation]
) -> frozenset[str]:
    """The operations that are called at another origin than that of the document,
    themselves or through a link."""
    own = origin_of(server or "")
    called = [
        pair
        for operation in operations
        for pair in (
            (operation.id, operation.server),
            *((link.target, link.server) for link in operation.links),
        )
    ]
    return frozenset(id_ for id_, url in called if url and origin_of(url) != own)


def _reachable(
    alternatives: Iterable[tuple[SecurityRequirement, ...]], known: set[str]
) -> Security:
    """The alternatives without those that are never used, because an earlier one needs
    no more, and without client certificates, which belong to the connection."""
    kept: dict[frozenset[str], tuple[SecurityRequirement, ...]] = {}
    for alternative in alternatives:
        needs = tuple(need for need in alternative if need.scheme in known)
        names = frozenset(need.scheme for need in needs)
        if names and not any(earlier <= names for earlier in kept):
            kept[names] = needs
    return tuple(kept.values())


def note_unused(
    security: Security,
    operations: Sequence[Operation],
    schemes: Iterable[SecurityScheme],
    context: Context,
) -> None:
    """Notes each scheme whose credential is not sent, or hardly ever."""
    for scheme, message in _unused(security, operations, schemes):
        context.diagnostics.note(
            context.documents.place_of(scheme.id),
            "unused-credential",
            f"{message}; {_SETTING}",
        )


def _unused(
    security: Security,
    operations: Sequence[Operation],
    schemes: Iterable[SecurityScheme],
) -> Iterator[tuple[SecurityScheme, str]]:
    by_default = _schemes_of(security)
    bare = sum(not one.security for one in operations)
    for scheme in schemes:
        if scheme.kind is SecurityKind.MUTUAL_TLS:
            continue
        name = scheme.name
        if not any(name in _schemes_of(one.security) for one in operations):
            yield scheme, f"no operation asks for {name!r}: its credential is not sent"
        elif name in by_default and 2 * bare > len(operations):
            yield scheme, (
                f"{bare} of {len(operations)} operations have `security: []`, so they"
                f" do not send the credential for {name!r}, which the document asks for"
            )


def _schemes_of(security: Security) -> frozenset[str]:
    return frozenset(need.scheme for alternative in security for need in alternative)
