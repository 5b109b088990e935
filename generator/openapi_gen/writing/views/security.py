"""Security requirements as the runtime takes them."""

from __future__ import annotations

from ...model import Api, Security, SecurityKind, SecurityRequirement
from ..naming.names import Names
from ..source.code import Code
from ..source.layout import WIDTH, collection, laid_out
from ..source.literals import sequence, string

_ARGUMENT = "security="


def security_code(security: Security, api: Api, names: Names, depth: int) -> Code:
    """The alternatives as the value of an argument at `depth`."""
    needed = [sequence(one) for one in _alternatives(security, api, names)]
    flat = sequence(needed)
    if len(needed) < 2 and 4 * depth + len(_ARGUMENT) + len(flat) + 1 <= WIDTH:
        return flat
    laid = [laid_out(one, depth + 1, 0, 1) for one in needed]
    return collection("(", laid, ")", depth, WIDTH - len(_ARGUMENT) - 1)


def is_own(security: Security, api: Api, names: Names) -> bool:
    """Whether an operation's requirements differ from those of the document."""
    return _alternatives(security, api, names) != _alternatives(
        api.security, api, names
    )


def _alternatives(security: Security, api: Api, names: Names) -> list[list[Code]]:
    """The client's arguments for each alternative, without client certificates.

    A certificate belongs to the connection, and a caller's own `http_client` may have one.
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
            _scheme(requirement, names, requirement.scheme in scoped)
            for requirement in requirements
            if requirement.scheme not in of_connections
        ]
        for requirements in security
    ]


def _scheme(requirement: SecurityRequirement, names: Names, is_scoped: bool) -> Code:
    """With its scopes where tokens can be requested for each call."""
    argument = names.credentials[requirement.scheme]
    if not requirement.scopes or not is_scoped:
        return string(argument)
    return sequence(map(string, (argument, *requirement.scopes)))
