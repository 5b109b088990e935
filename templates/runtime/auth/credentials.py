"""The credentials of a client, and which of them a call gets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, assert_never

from ..core.check_results import REDACTED, Failure
from ..core.percent import quote
from ..core.unsendable import ENCODING_ERRORS, failure_of
from ..errors import RequestTimeoutError, RequestValidationError, TransportError
from ..request.cookies import cookie_name, cookie_value
from ..request.header_fields import header_name, header_value
from ..validation.violations import Refusal, Violations
from .secrets import Placed, Requirement, Secrets, Security
from .security import Credential, SimpleCredential
from .signing import AUTHORIZATION, SigningCredential

if TYPE_CHECKING:
    import httpx2

__all__ = ["Credentials"]


class Credentials:
    """The credentials of a client; `repr` does not show them.

    credentials: by the client's arguments, also those that are not given. security: the
    requirements of operations that have none of their own. is_async: whether functions
    may be asynchronous.

    Raises TypeError for an asynchronous function, unless it may be one.
    """

    def __init__(
        self,
        credentials: Mapping[str, Credential],
        *,
        security: Security = (),
        is_async: bool = False,
    ) -> None:
        self._all = credentials
        self._given = {
            argument: credential
            for argument, credential in credentials.items()
            if credential.is_given
        }
        self._places = {credential.place for credential in credentials.values()}
        self._security = security
        self._late: set[str] = set()
        for argument, one in self._given.items():
            if not isinstance(one, SimpleCredential):
                continue
            if is_async and callable(one.secret):
                self._late.add(argument)
            elif one.is_coroutine_function:
                raise TypeError(f"{argument}: only AsyncClient takes an `async def`")

    def secrets(
        self,
        security: Security | None,
        pointer: str,
        fetched: Mapping[str, Placed] | None = None,
    ) -> Secrets:
        """The secrets of a call of the operation at `pointer`, with these requirements;
        None: those of the document.

        Raises RequestValidationError for a credential that the request cannot carry (it
        names the argument, not the value), and TransportError if a callable raises.
        fetched: what `fetch` returned for the `late` ones.
        """
        secrets = Secrets()
        secrets.secret_headers |= {name for at, name in self._places if at == "header"}
        secrets.secret_query |= {name for at, name in self._places if at == "query"}
        place = "#/security" if security is None else f"{pointer}/security"
        security = self._security if security is None else security
        chosen, is_complete = self._chosen(security)
        if not is_complete:
            secrets.check = partial(self._check, security, place)
        if self._late and fetched is None:
            secrets.late = [a for a in map(_argument_of, chosen) if a in self._late]
            if secrets.late:
                return secrets
        refusals: list[Refusal] = []
        for requirement in chosen:
            argument = _argument_of(requirement)
            credential = self._given[argument]
            if isinstance(credential, SigningCredential):
                scopes = () if isinstance(requirement, str) else requirement[1:]
                secrets.signers.append(credential.signer(scopes))
                continue
            placed = (fetched or {}).get(argument) or _placed(argument, credential)
            try:
                _add(placed, secrets)
            except ENCODING_ERRORS as error:
                failure = failure_of(error, REDACTED, "", placed.location, placed.name)
                refusals.append((argument, [failure]))
        if refusals:
            raise RequestValidationError(Violations(refusals))
        return secrets

    async def fetch(self, late: Sequence[str], seconds: float) -> Mapping[str, Placed]:
        """The credentials of functions, which may be asynchronous. Raises ApiError."""
        from anyio import move_on_after

        fetched: dict[str, Placed] = {}
        with move_on_after(seconds):
            for argument in late:
                one: Any = self._given[argument]
                try:
                    fetched[argument] = await one.placed_async()
                except Exception as error:
                    raise _failure(argument) from error
            return fetched
        raise RequestTimeoutError("the function for a credential took too long")

    def _chosen(self, security: Security) -> tuple[Sequence[Requirement], bool]:
        """The requirements to fulfil, and whether the alternative is complete.

        It is the first one whose credentials are all given; otherwise what is given of
        the first one that has any: the request may have the rest.
        """
        begun: Sequence[Requirement] = ()
        for alternative in security:
            given = [one for one in alternative if _argument_of(one) in self._given]
            if given and len(given) == len(alternative):
                return alternative, True
            begun = begun or given
        is_optional = not security or not all(security)
        return ((), True) if is_optional else (begun, False)

    def _check(
        self,
        security: Security,
        place: str,
        request: httpx2.Request,
        client: httpx2.Client | httpx2.AsyncClient,
        auth: object,
    ) -> None:
        """Raises RequestValidationError if no alternative is complete.

        client: its hooks may add anything to the request, and so may `auth`, unless it is
        a class of httpx2.
        """
        import httpx2

        known = (type(None), httpx2.BasicAuth, httpx2.DigestAuth, httpx2.NetRCAuth)
        if client.event_hooks["request"] or not isinstance(auth, known):
            return
        present = _present(request)
        if auth is not None:
            present.add(AUTHORIZATION)
        alternatives = [[_argument_of(one) for one in each] for each in security]
        missing = [
            [one for one in each if not self._has(one, present)]
            for each in alternatives
        ]
        if all(missing):
            words = ", or ".join(
                " and ".join([f"`{one}`" for one in each]) for each in alternatives
            )
            failure: Failure = ((), "security", words, None, place, ())
            raise RequestValidationError(Violations([(missing[0][0], [failure])]))

    def _has(self, argument: str, present: set[tuple[str, str]]) -> bool:
        if argument in self._given:
            return True
        return argument in self._all and self._all[argument].place in present


def _argument_of(requirement: Requirement) -> str:
    return requirement if isinstance(requirement, str) else requirement[0]


def _present(request: httpx2.Request) -> set[tuple[str, str]]:
    """The parts of a request that can be a credential: their locations and names."""
    cookies = request.headers.get("cookie", "").split("; ")
    return {
        *(("header", name.lower()) for name in request.headers),
        *(("query", name) for name in request.url.params),
        *(("cookie", pair.partition("=")[0]) for pair in cookies),
    }


def _placed(argument: str, credential: SimpleCredential) -> Placed:
    try:
        return credential.placed()
    except Exception as error:
        raise _failure(argument) from error


def _failure(argument: str) -> TransportError:
    return TransportError(f"the function for the credential {argument!r} failed")


def _add(placed: Placed, secrets: Secrets) -> None:
    location, name, value = placed
    match location:
        case "header":
            secrets.headers.append((header_name(name), header_value(value)))
        case "query":
            secrets.query.append(f"{quote(name)}={quote(value)}")
        case "cookie":
            secrets.cookies.append(f"{cookie_name(name)}={cookie_value(value)}")
        case _:
            assert_never(location)
