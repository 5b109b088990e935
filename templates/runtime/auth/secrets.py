"""The credentials of one call, encoded for the request.

They are kept apart from the rest of the request, so that no recording, log or redirect
contains them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from ..core.check_results import REDACTED
from ..core.percent import quote
from ..core.unsendable import ENCODING_ERRORS, failure_of
from ..errors import RequestValidationError, TransportError
from ..request.parameters import cookie_name, cookie_value, header_name, header_value
from ..validation.violations import Refusal, Violations
from .security import (
    Basic,
    Credential,
    Placed,
    Security,
    SimpleCredential,
    choose,
    scheme_of,
)
from .signing import Signer, SigningCredential

__all__ = ["Secrets"]

_NEVER_SHOWN = frozenset({"authorization", "proxy-authorization", "cookie"})


class Secrets:
    """Headers, query and cookies that authenticate a request, and its signers.

    security: the operation's requirements. credentials: by security scheme. of_url: user
    and password of the base URL, used if nothing else sets `Authorization`.

    Raises RequestValidationError for a credential that the request cannot carry (it
    names the scheme, not the value), and TransportError if a callable raises.
    """

    __slots__ = ("cookies", "headers", "query", "secret_headers", "signers")

    def __init__(
        self,
        security: Security,
        credentials: Mapping[str, Credential],
        of_url: Basic | None,
    ) -> None:
        self.headers: list[tuple[bytes, bytes]] = []
        self.query: list[str] = []
        self.cookies: list[str] = []
        self.signers: list[Signer] = []
        self.secret_headers = set(_NEVER_SHOWN)
        refusals: list[Refusal] = []
        for requirement in choose(security, credentials):
            scheme = scheme_of(requirement)
            credential = credentials[scheme]
            if isinstance(credential, SigningCredential):
                scopes = () if isinstance(requirement, str) else requirement[1:]
                self.signers.append(credential.signer(scopes))
                continue
            placed = _placed(scheme, credential)
            try:
                self._add(placed)
            except ENCODING_ERRORS as error:
                failure = failure_of(error, REDACTED, "", placed.location, placed.name)
                refusals.append((scheme, [failure]))
        if refusals:
            raise RequestValidationError(Violations(refusals))
        if of_url and not self._authorized:
            self._add(of_url.place())

    def drop_overridden(self, headers: Mapping[str, str]) -> None:
        """Drop credentials that the caller's own headers replace."""
        own = {name.lower() for name in headers}
        self.headers = [
            pair for pair in self.headers if pair[0].decode("ascii").lower() not in own
        ]
        if "authorization" in own:
            self.signers = []

    @property
    def _authorized(self) -> bool:
        """Whether `Authorization` is in use; every signer uses it."""
        names = (name.lower() for name, _ in self.headers)
        return bool(self.signers) or b"authorization" in names

    def _add(self, placed: Placed) -> None:
        location, name, value = placed
        match location:
            case "header":
                self.headers.append((header_name(name), header_value(value)))
                self.secret_headers.add(name.lower())
            case "query":
                self.query.append(f"{quote(name)}={quote(value)}")
            case "cookie":
                self.cookies.append(f"{cookie_name(name)}={cookie_value(value)}")
            case _:
                assert_never(location)


def _placed(scheme: str, credential: SimpleCredential) -> Placed:
    try:
        return credential.place()
    except Exception as error:
        raise TransportError(
            f"the function for the credential {scheme!r} failed"
        ) from error
