"""Access tokens of one security scheme.

They are fetched when first needed, and renewed before they expire or when the server
rejects one. Only one thread or task at a time fetches a token for the same scopes.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from copy import copy
from math import inf
from threading import Event
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import urljoin

from ...errors import RequestTimeoutError, TransportError
from ..event_loops import running_loop
from ..security import Bearer, Credential, Secret
from ..signing import CallContext, Signer, SigningCredential
from .errors import TokenError
from .exchange import OAuthRequest, Steps, basic_authorization, run, run_async
from .flows import Flows
from .grants import (
    AuthorizationCode,
    ClientCredentials,
    Grant,
    PasswordCredentials,
    RefreshToken,
)
from .metadata import is_http_url
from .tokens import Token, parse_token

if TYPE_CHECKING:
    import anyio
    import httpx2

__all__ = ["OAuth"]

Scopes = frozenset[str]


class OAuth(SigningCredential):
    """A grant and the tokens that were issued for it.

    Tokens for client or user credentials are cached by scopes, because operations may
    need different ones. A token with more scopes is used for fewer.
    """

    def __init__(self, grant: Grant, flows: Flows) -> None:
        self._grant = grant
        self._flows = flows
        self._tokens: dict[Scopes, Token] = {}
        self._refresh_token: str | None = None
        self._code_is_used = False
        self._fetches: dict[object, _Fetch[Any]] = {}
        """Requests that others wait for, by scopes, process and event loop: what another
        process began never ends here."""

    @classmethod
    def of(cls, given: Secret | Grant | None, flows: Flows) -> Credential:
        """The credential for a token, a function that returns one, or a grant; None for
        one that is not given.

        Raises ValueError for a grant without a known token endpoint.
        """
        if not isinstance(given, Grant):
            return Bearer(given)
        oauth = cls(given, flows)
        endpoint = oauth.token_endpoint if given.token_url is None else given.token_url
        if endpoint is None and not flows.metadata_url:
            raise ValueError(
                "the document has no token endpoint for this grant: set its `token_url`"
            )
        return oauth

    @property
    def token_endpoint(self) -> str | None:
        """The document's token endpoint for the grant."""
        flows = self._flows
        match self._grant:
            case ClientCredentials():
                return flows.client_credentials_url or flows.token_url
            case PasswordCredentials():
                return flows.password_url or flows.token_url
            case RefreshToken():
                return flows.refresh_url or flows.token_url
            case AuthorizationCode() if self._code_is_used:
                return flows.refresh_url or flows.token_url
            case AuthorizationCode():
                return flows.token_url

    def signer(self, scopes: Sequence[str]) -> Signer:
        requested = self._grant.scopes
        if requested is not None:
            return _TokenSigner(self, frozenset(requested))
        if isinstance(self._grant, ClientCredentials | PasswordCredentials):
            return _TokenSigner(self, frozenset(scopes))
        return _TokenSigner(self, frozenset())

    def cached(self, scopes: Scopes) -> Token | None:
        """A token that does not expire soon, if there is one."""
        for covered, token in list(self._tokens.items()):
            if scopes <= covered and token.is_fresh:
                return token
        return None

    def token(
        self, scopes: Scopes, client: httpx2.Client, context: CallContext
    ) -> Token:
        """A valid token. Concurrent callers wait for the one that fetches it, no longer
        than their own timeout, and share its failure."""
        key = (scopes, os.getpid())
        while True:
            token = self.cached(scopes)
            if token is not None:
                return token
            own = _Fetch(Event())
            fetch: _Fetch[Event] = self._fetches.setdefault(key, own)
            if fetch is own:
                with self._shared(key, own):
                    own.token = run(
                        self._fetch(scopes, context), client, context.attempts
                    )
            else:
                left = context.attempts.deadline.left
                if not fetch.ended.wait(None if left == inf else left):
                    raise _waited_too_long()
            found = fetch.outcome()
            if found is not None:
                return found

    async def token_async(
        self, scopes: Scopes, client: httpx2.AsyncClient, context: CallContext
    ) -> Token:
        """Asynchronous version of `token`."""
        import anyio  # httpx2 depends on it; works with asyncio and trio

        key = (scopes, os.getpid(), running_loop())
        while True:
            token = self.cached(scopes)
            if token is not None:
                return token
            own = _Fetch(anyio.Event())
            fetch: _Fetch[anyio.Event] = self._fetches.setdefault(key, own)
            if fetch is own:
                with self._shared(key, own):
                    steps = self._fetch(scopes, context)
                    own.token = await run_async(steps, client, context.attempts)
            else:
                with anyio.move_on_after(context.attempts.deadline.left):
                    await fetch.ended.wait()
                if not fetch.ended.is_set():
                    raise _waited_too_long()
            found = fetch.outcome()
            if found is not None:
                return found

    @contextmanager
    def _shared(self, key: object, fetch: _Fetch[Any]) -> Generator[None, None, None]:
        """Around a token request: others get its failure. One that is cancelled has no
        outcome: then another caller makes the request."""
        try:
            yield
        except Exception as error:
            fetch.error = error
            raise
        finally:
            self._fetches.pop(key, None)
            fetch.ended.set()

    def discard(self, rejected: Token) -> bool:
        """Removes a token from the cache. True: another one can be fetched."""
        for scopes, token in list(self._tokens.items()):
            if token is rejected:
                self._tokens.pop(scopes, None)
        if isinstance(self._grant, AuthorizationCode):
            return self._refresh_token is not None
        return True

    def _fetch(self, scopes: Scopes, context: CallContext) -> Steps[Token]:
        form = self._form(scopes)
        url = self._grant.token_url or self.token_endpoint
        if url is None and self._flows.metadata_url is not None:
            metadata_url = _absolute(self._flows.metadata_url, context)
            self._flows = yield from self._flows.discovery(metadata_url)
            url = self.token_endpoint
        if url is None:
            raise TokenError("the server's metadata has no token endpoint")
        token = parse_token((yield self._request(_absolute(url, context), form)))
        self._store(scopes, token)
        return token

    def _form(self, scopes: Scopes) -> dict[str, str]:
        """The form of the next token request. Raises TokenError if none is possible."""
        grant = self._grant
        form = dict(grant.parameters)
        if scopes:
            form["scope"] = " ".join(sorted(scopes))
        match grant:
            case ClientCredentials():
                return {**form, "grant_type": "client_credentials"}
            case PasswordCredentials():
                user = {"username": grant.username, "password": grant.password}
                return {**form, "grant_type": "password", **user}
            case RefreshToken():
                refresh_token = self._refresh_token or grant.refresh_token
            case AuthorizationCode() if not self._code_is_used:
                return _code_form(grant)
            case AuthorizationCode():
                if self._refresh_token is None:
                    raise TokenError(
                        "the access token has expired and there is no refresh token:"
                        " ask the user for authorization again"
                    )
                refresh_token = self._refresh_token
        return {**form, "grant_type": "refresh_token", "refresh_token": refresh_token}

    def _request(self, url: str, form: dict[str, str]) -> OAuthRequest:
        grant = self._grant
        if grant.client_id is None:
            return OAuthRequest(url, form)
        if grant.client_secret is None:
            return OAuthRequest(url, {**form, "client_id": grant.client_id})
        if grant.authentication == "basic":
            credentials = basic_authorization(grant.client_id, grant.client_secret)
            return OAuthRequest(url, form, credentials)
        client = {"client_id": grant.client_id, "client_secret": grant.client_secret}
        return OAuthRequest(url, {**form, **client})

    def _store(self, scopes: Scopes, token: Token) -> None:
        self._tokens[scopes] = token
        grant = self._grant
        if isinstance(grant, ClientCredentials | PasswordCredentials):
            return
        self._code_is_used = True
        if token.refresh_token is not None:
            self._refresh_token = token.refresh_token
            if grant.on_refresh_token is not None:
                grant.on_refresh_token(token.refresh_token)

    def __repr__(self) -> str:
        return "OAuth(***)"


EventT = TypeVar("EventT")


class _Fetch(Generic[EventT]):
    """A token request that is under way."""

    def __init__(self, ended: EventT) -> None:
        self.ended = ended
        self.token: Token | None = None
        self.error: Exception | None = None

    def outcome(self) -> Token | None:
        """The token; None if the request was cancelled. Raises its error."""
        if self.error is not None:
            raise copy(self.error) from self.error
        return self.token


def _waited_too_long() -> RequestTimeoutError:
    return RequestTimeoutError("another call did not get an access token in time")


class _TokenSigner(Signer):
    """Signs the requests of one call with a token."""

    def __init__(self, tokens: OAuth, scopes: Scopes) -> None:
        self._tokens = tokens
        self._scopes = scopes
        self._token: Token | None = None

    def prepare(self, client: httpx2.Client, context: CallContext) -> None:
        self._token = self._tokens.cached(self._scopes)
        if self._token is None:
            self._token = self._tokens.token(self._scopes, client, context)

    async def prepare_async(
        self, client: httpx2.AsyncClient, context: CallContext
    ) -> None:
        self._token = self._tokens.cached(self._scopes)
        if self._token is None:
            self._token = await self._tokens.token_async(self._scopes, client, context)

    def sign(self, request: httpx2.Request) -> None:
        if self._token is not None:
            request.headers["authorization"] = f"Bearer {self._token.text}"

    def on_unauthorized(self, response: httpx2.Response) -> bool:
        return self._token is not None and self._tokens.discard(self._token)


def _code_form(grant: AuthorizationCode) -> dict[str, str]:
    form = {**grant.parameters, "grant_type": "authorization_code", "code": grant.code}
    if grant.redirect_uri is not None:
        form["redirect_uri"] = grant.redirect_uri
    if grant.verifier is not None:
        form["code_verifier"] = grant.verifier
    return form


def _absolute(url: str, context: CallContext) -> str:
    found = urljoin(f"{context.base}/", url) if context.base else url
    if not is_http_url(found):
        raise TransportError("the URL of the token endpoint is relative: set base_url")
    return found
