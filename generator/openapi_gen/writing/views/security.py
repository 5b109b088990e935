"""Security requirements as the runtime takes them."""

from __future__ import annotations

from ...model import Api, Security, SecurityKind, SecurityRequirement
from ..source.layout import WIDTH, collection, laid_out
from ..source.literals import sequence, string

_ARGUMENT = "security="


def security_code(security: Security, api: Api, depth: int) -> str:
    """The alternatives as the value of an argument at `depth`."""
    needed = [sequence(one) for one in _alternatives(security, api)]
    flat = sequence(needed)
    if len(needed) < 2 and 4 * depth + len(_ARGUMENT) + len(flat) + 1 <= WIDTH:
        return flat
    laid = [laid_out(one, depth + 1, 0, 1) for one in needed]
    return collection("(", laid, ")", depth, WIDTH - len(_ARGUMENT) - 1)


def is_own(security: Security, api: Api) -> bool:
    """Whether an operation needs something else than the document says."""
    return _alternatives(security, api) != _alternatives(api.security, api)


def _alternatives(security: Security, api: Api) -> list[list[str]]:
    """The needs of each alternative, less those that no request shows: a certificate
    belongs to the connection, and a client of the caller's own may have one.
    """
    of_connections = {
        scheme.name
        for scheme in api.security_schemes
        if scheme.kind is SecurityKind.MUTUAL_TLS
    }
    scoped = {
        scheme.name
        for scheme in api.security_schemes
        if scheme.flows is not None and scheme.flows.are_scoped
    }
    return [
        [
            _need(need, need.scheme in scoped)
            for need in needs
            if need.scheme not in of_connections
        ]
        for needs in security
    ]


def _need(need: SecurityRequirement, is_scoped: bool) -> str:
    """With its scopes where tokens can be asked for call by call."""
    if not need.scopes or not is_scoped:
        return string(need.scheme)
    return sequence(map(string, (need.scheme, *need.scopes)))
