"""The credentials that a call needs, and the environment variables that have them.

A program reads secrets from its environment. Pages name the variables, and have no value.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from ...model import Api, Location, Operation, SecurityKind, SecurityScheme
from ...records import dataclass
from ...writing.naming.names import Names

_VARIABLES = {
    SecurityKind.BASIC: ("USER", "PASSWORD"),
    SecurityKind.DIGEST: ("USER", "PASSWORD"),
    SecurityKind.BEARER: ("TOKEN",),
    SecurityKind.OAUTH: ("TOKEN",),
    SecurityKind.API_KEY: ("KEY",),
    SecurityKind.HTTP: ("CREDENTIALS",),
    SecurityKind.MUTUAL_TLS: ("CERTIFICATE",),
}
COOKIE = "Cookie"
_ASCII = re.compile(r"[A-Z][A-Z0-9_]*")


@dataclass(frozen=True, slots=True)
class Credential:
    scheme: SecurityScheme
    argument: str
    """The keyword of the client."""
    variables: tuple[str, ...]
    """User and password, or one secret."""

    @property
    def placeholders(self) -> tuple[str, ...]:
        return tuple(f"<{variable}>" for variable in self.variables)

    @property
    def header(self) -> tuple[str, str] | None:
        """The header that has it, with placeholders; None if it is elsewhere."""
        first = self.placeholders[0]
        match self.scheme.kind:
            case SecurityKind.BASIC:
                return "Authorization", f"Basic <base64 of {self._pair}>"
            case SecurityKind.DIGEST:
                return "Authorization", f"Digest <response for {self._pair}>"
            case SecurityKind.BEARER | SecurityKind.OAUTH:
                return "Authorization", f"Bearer {first}"
            case SecurityKind.HTTP:
                return "Authorization", f"{self.scheme.http_scheme} {first}"
            case SecurityKind.API_KEY:
                return self._key_header(first)
            case SecurityKind.MUTUAL_TLS:
                return None
            case _:
                assert_never(self.scheme.kind)

    @property
    def is_in_query(self) -> bool:
        return self.scheme.location is Location.QUERY

    @property
    def _pair(self) -> str:
        return ":".join(self.variables)

    def _key_header(self, key: str) -> tuple[str, str] | None:
        match self.scheme.location:
            case Location.QUERY:
                return None
            case Location.COOKIE:
                return COOKIE, f"{self.scheme.parameter}={key}"
            case _:
                return self.scheme.parameter, key


def credentials_of(
    operation: Operation, api: Api, names: Names
) -> tuple[Credential, ...]:
    """Those of the first alternative that the operation accepts."""
    if not operation.security:
        return ()
    schemes = {scheme.name: scheme for scheme in api.security_schemes}
    needed = [
        schemes[one.scheme] for one in operation.security[0] if one.scheme in schemes
    ]
    return tuple(_credentials(list(dict.fromkeys(needed)), names))


def _credentials(schemes: list[SecurityScheme], names: Names) -> Iterator[Credential]:
    """`API_KEY` for a key; the name of its argument where two schemes are alike."""
    counted = Counter(_VARIABLES[scheme.kind] for scheme in schemes)
    for scheme in schemes:
        words = _VARIABLES[scheme.kind]
        argument = names.credentials[scheme.name]
        own = argument.strip("_").upper()
        if counted[words] == 1 or not _ASCII.fullmatch(own):
            variables = tuple(f"API_{word}" for word in words)
        elif len(words) == 1:
            variables = (own,)
        else:
            variables = tuple(f"{own}_{word}" for word in words)
        yield Credential(scheme, argument, variables)
