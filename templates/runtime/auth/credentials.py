"""The credentials of a client, and which of them a call gets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from ..core.check_results import REDACTED
from ..core.percent import quote
from ..core.unsendable import ENCODING_ERRORS, failure_of
from ..errors import RequestValidationError, TransportError
from ..request.cookies import cookie_name, cookie_value
from ..request.header_fields import header_name, header_value
from ..validation.violations import Refusal, Violations
from .secrets import Requirement, Secrets, Security
from .security import Credential, Placed, SimpleCredential
from .signing import SigningCredential

__all__ = ["Credentials"]


class Credentials:
    """The credentials of a client; `repr` does not show them.

    given: by security scheme; None for a scheme without a credential. security: the
    requirements of operations that have none of their own.
    """

    def __init__(
        self, given: Mapping[str, Credential | None], *, security: Security = ()
    ) -> None:
        self._given = {
            scheme: credential
            for scheme, credential in given.items()
            if credential is not None
        }
        self._security = security

    def secrets(self, security: Security | None) -> Secrets:
        """The secrets of a call of an operation with these requirements; None: those of
        the document.

        Raises RequestValidationError for a credential that the request cannot carry (it
        names the scheme, not the value), and TransportError if a callable raises.
        """
        secrets = Secrets()
        refusals: list[Refusal] = []
        for requirement in self._chosen(
            self._security if security is None else security
        ):
            scheme = _scheme_of(requirement)
            credential = self._given[scheme]
            if isinstance(credential, SigningCredential):
                scopes = () if isinstance(requirement, str) else requirement[1:]
                secrets.signers.append(credential.signer(scopes))
                continue
            placed = _placed(scheme, credential)
            try:
                _add(placed, secrets)
            except ENCODING_ERRORS as error:
                failure = failure_of(error, REDACTED, "", placed.location, placed.name)
                refusals.append((scheme, [failure]))
        if refusals:
            raise RequestValidationError(Violations(refusals))
        return secrets

    def _chosen(self, security: Security) -> Sequence[Requirement]:
        """The requirements to fulfil: the first alternative whose credentials are all
        given.

        If no alternative has all of its credentials, this is empty, and the request is
        sent without credentials.
        """
        for alternative in security:
            schemes = [_scheme_of(requirement) for requirement in alternative]
            if schemes and self._given.keys() >= set(schemes):
                return alternative
        return ()


def _scheme_of(requirement: Requirement) -> str:
    return requirement if isinstance(requirement, str) else requirement[0]


def _placed(scheme: str, credential: SimpleCredential) -> Placed:
    try:
        return credential.place()
    except Exception as error:
        raise TransportError(
            f"the function for the credential {scheme!r} failed"
        ) from error


def _add(placed: Placed, secrets: Secrets) -> None:
    location, name, value = placed
    match location:
        case "header":
            secrets.headers.append((header_name(name), header_value(value)))
            secrets.secret_headers.add(name.lower())
        case "query":
            secrets.query.append(f"{quote(name)}={quote(value)}")
        case "cookie":
            secrets.cookies.append(f"{cookie_name(name)}={cookie_value(value)}")
        case _:
            assert_never(location)
