"""The credentials of one call, written for the places where they go.

They are kept apart from the rest of the request, so that no record, log or redirect
takes them along.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..core.check_results import REDACTED
from ..core.percent import quote
from ..core.unsendable import ENCODING_ERRORS, failure_of
from ..errors import RequestValidationError, TransportError
from ..request.parameters import cookie_name, cookie_value, header_name, header_value
from ..validation.violations import Refusal, Violations
from .security import Basic, Credential, Placed, Placing, Security, choose, scheme_of
from .signing import Signer, Signing

__all__ = ["Secrets"]

_NEVER_SHOWN = frozenset({"authorization", "proxy-authorization", "cookie"})


class Secrets:
    """Headers, query and cookies that authenticate, and what signs the request.

    security: the operation's. credentials: what the caller gave, by scheme. of_url: the
    user and password of the base URL, used where nothing else is in `Authorization`.

    Raises RequestValidationError for a credential that its place cannot carry (it names
    the scheme and shows no value), TransportError where a callable raises.
    """

    __slots__ = ("cookies", "headers", "names", "query", "signers")

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
        self.names = set(_NEVER_SHOWN)
        refused: list[Refusal] = []
        for need in choose(security, credentials):
            scheme = scheme_of(need)
            credential = credentials[scheme]
            if isinstance(credential, Signing):
                scopes = () if isinstance(need, str) else need[1:]
                self.signers.append(credential.signer(scopes))
                continue
            placed = _placed(scheme, credential)
            try:
                self._add(placed)
            except ENCODING_ERRORS as error:
                failure = failure_of(error, REDACTED, "", placed.location, placed.name)
                refused.append((scheme, [failure]))
        if refused:
            raise RequestValidationError(Violations(refused))
        if of_url and not self._authorized:
            self._add(of_url.place())

    def give_way_to(self, headers: Mapping[str, str]) -> None:
        """Leave out what the caller sends in a header of their own."""
        own = {name.lower() for name in headers}
        self.headers = [
            pair for pair in self.headers if pair[0].decode("ascii").lower() not in own
        ]
        if "authorization" in own:
            self.signers = []

    @property
    def _authorized(self) -> bool:
        """Whether the `Authorization` header is taken: all signers sign there."""
        names = (name.lower() for name, _ in self.headers)
        return bool(self.signers) or b"authorization" in names

    def _add(self, placed: Placed) -> None:
        location, name, value = placed
        if location == "header":
            self.headers.append((header_name(name), header_value(value)))
            self.names.add(name.lower())
        elif location == "query":
            self.query.append(f"{quote(name)}={quote(value)}")
        else:
            self.cookies.append(f"{cookie_name(name)}={cookie_value(value)}")


def _placed(scheme: str, credential: Placing) -> Placed:
    try:
        return credential.place()
    except Exception as error:
        raise TransportError(f"no credential for {scheme}") from error
