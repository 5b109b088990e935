"""The credentials of a client, and which of them a call gets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, assert_never

from ..core.check_results import REDACTED, Failure
from ..core.percent import quote
from ..core.unsendable import ENCODING_ERRORS, failure_of
from ..errors import RequestTimeoutError, RequestValidationError, TransportError
from ..request.cookies import cookie_name, cookie_value
from ..request.header_fields import header_name, header_value
from ..validation.violations import Refusal, Violations
from .secrets import HIDDEN, Requirement, Secrets, Security
from .security import Credential, Placed, SimpleCredential
from .signing import AUTHORIZATION, CallContext, Signer

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
        self._hidden = HIDDEN.union(one.place for one in credentials.values())
        self._security = security
        self._by_default = self._chosen(security)
        self._is_async = is_async
        for argument, one in self._given.items():
            if not is_async and getattr(one, "is_coroutine_function", False):
                raise TypeError(f"{argument}: only AsyncClient takes an `async def`")

    def secrets(self, security: Security | None, pointer: str) -> Secrets:
        """The secrets of a call of the operation at `pointer`, with these requirements;
        None: those of the document.

        Raises RequestValidationError for a credential that the request cannot carry (it
        names the argument, not the value), and TransportError if a callable raises.
        """
        secrets = Secrets(self._hidden)
        place, found = "#/security", self._by_default
        if security is not None:
            place, found = f"{pointer}/security", self._chosen(security)
        chosen, is_complete = found
        if not is_complete:
            alternatives = security or self._security
            secrets.check = partial(self._check, alternatives, chosen, place)
        refusals: list[Refusal] = []
        for requirement in chosen:
            argument = _argument_of(requirement)
            credential = self._given[argument]
            if not isinstance(credential, SimpleCredential):
                scopes = () if isinstance(requirement, str) else requirement[1:]
                secrets.signers.append(credential.signer(scopes))
            elif self._is_async and callable(credential.secret):
                secrets.signers.append(_Fetched(argument, credential, secrets))
            else:
                try:
                    placed = credential.placed()
                except Exception as error:
                    raise _failure(argument) from error
                refusals += _add(argument, placed, secrets)
        if refusals:
            raise RequestValidationError(Violations(refusals))
        return secrets

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
        chosen: Sequence[Requirement],
        place: str,
        request: httpx2.Request,
        client: httpx2.Client | httpx2.AsyncClient,
        auth: object,
    ) -> None:
        """Raises RequestValidationError if no alternative is complete.

        chosen: what the client sends, though it is not all of an alternative.
        client: its hooks may add anything to the request, and so may `auth`, unless it
        is a class of httpx2.
        """
        import httpx2

        known = (type(None), httpx2.BasicAuth, httpx2.DigestAuth, httpx2.NetRCAuth)
        if client.event_hooks["request"] or not isinstance(auth, known):
            return
        present = _present(request)
        if auth is not None:
            present.add(AUTHORIZATION)
        sent = {_argument_of(one) for one in chosen}
        sent.update(name for name, one in self._all.items() if one.place in present)
        alternatives = [[_argument_of(one) for one in each] for each in security]
        missing = [[one for one in each if one not in sent] for each in alternatives]
        if all(missing):
            words = ", or ".join(
                " and ".join([f"`{one}`" for one in each]) for each in alternatives
            )
            failure: Failure = ((), "security", words, None, place, ())
            raise RequestValidationError(Violations([(missing[0][0], [failure])]))


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


def _failure(argument: str) -> TransportError:
    return TransportError(f"the function for the credential {argument!r} failed")


def _add(argument: str, placed: Placed, secrets: Secrets) -> list[Refusal]:
    """Adds a credential; what is wrong with it, if the request cannot carry it."""
    location, name, value = placed
    try:
        match location:
            case "header" if name.lower() in secrets.replaced:
                pass
            case "header":
                secrets.headers.append((header_name(name), header_value(value)))
            case "query":
                secrets.query.append(f"{quote(name)}={quote(value)}")
            case "cookie":
                secrets.cookies.append(f"{cookie_name(name)}={cookie_value(value)}")
            case _:
                assert_never(location)
    except ENCODING_ERRORS as error:
        return [(argument, [failure_of(error, REDACTED, "", location, name)])]
    return []


class _Fetched(Signer):
    """Adds what a function returns, which may be asynchronous, to the secrets of a call."""

    def __init__(
        self, argument: str, credential: SimpleCredential, secrets: Secrets
    ) -> None:
        self._argument = argument
        self._credential = credential
        self._secrets: Secrets | None = secrets
        self.place = credential.place

    async def prepare_async(
        self, client: httpx2.AsyncClient, context: CallContext
    ) -> None:
        from anyio import move_on_after

        secrets, self._secrets = self._secrets, None
        if secrets is None:
            return
        with move_on_after(context.attempts.deadline.left):
            try:
                placed = await self._credential.placed_async()
            except Exception as error:
                raise _failure(self._argument) from error
            refusals = _add(self._argument, placed, secrets)
            if refusals:
                raise RequestValidationError(Violations(refusals))
            return
        raise RequestTimeoutError("the function for a credential took too long")

    def sign(self, request: httpx2.Request) -> None:
        """The request has it already."""

    def on_unauthorized(self, response: httpx2.Response) -> bool:
        return False
