"""Access tokens of one security scheme: fetched when first needed, renewed before they
end or when the server refuses one, by one thread or task at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from ...errors import TransportError
from ..security import Bearer, Credential
from ..signing import Around, Signer, Signing
from .errors import TokenError
from .exchange import Asked, Steps, basic, run, run_async
from .flows import Flows
from .grants import (
    AuthorizationCode,
    ClientCredentials,
    Grant,
    PasswordCredentials,
    RefreshToken,
)
from .metadata import is_web
from .tokens import Token, token_of

if TYPE_CHECKING:
    import anyio
    import httpx2

__all__ = ["OAuth"]

Scopes = frozenset[str]


class OAuth(Signing):
    """A grant, and the tokens that it has led to so far.

    Tokens by the credentials of a client or a user are kept by their scopes, for
    operations may need different ones; one of more scopes serves for fewer.
    """

    def __init__(self, grant: Grant, flows: Flows) -> None:
        self._grant = grant
        self._flows = flows
        self._tokens: dict[Scopes, Token] = {}
        self._refresh_token: str | None = None
        self._code_is_used = False
        self._lock = Lock()
        self._async_lock: anyio.Lock | None = None

    @classmethod
    def of(cls, given: str | Callable[[], str] | Grant, flows: Flows) -> Credential:
        """What callers write: a token, a function that returns it, or a grant.

        Raises ValueError for a grant where nothing says who gives out tokens for it.
        """
        if not isinstance(given, Grant):
            return Bearer(given)
        made = cls(given, flows)
        if given.token_url is None and made.flow_url is None and not flows.metadata_url:
            raise ValueError(
                "the document does not say where tokens are given out for this grant:"
                " give it a `token_url`"
            )
        return made

    @property
    def flow_url(self) -> str | None:
        """Where the document says that the grant's tokens are given out."""
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
        own = self._grant.scopes
        if own is not None:
            return _TokenSigner(self, frozenset(own))
        if isinstance(self._grant, ClientCredentials | PasswordCredentials):
            return _TokenSigner(self, frozenset(scopes))
        return _TokenSigner(self, frozenset())

    def known(self, scopes: Scopes) -> Token | None:
        """A token that is good for a while, if there is one."""
        for covered, token in list(self._tokens.items()):
            if scopes <= covered and token.is_fresh:
                return token
        return None

    def token(self, scopes: Scopes, client: httpx2.Client, around: Around) -> Token:
        """A good token; whoever comes while it is fetched waits for it."""
        with self._lock:
            token = self.known(scopes)
            return token or run(self._fetch(scopes, around), client, around.timeout)

    async def token_async(
        self, scopes: Scopes, client: httpx2.AsyncClient, around: Around
    ) -> Token:
        """`token`, awaited."""
        if self._async_lock is None:
            from anyio import Lock  # httpx2 stands on it, on asyncio and on trio

            self._async_lock = Lock()
        async with self._async_lock:
            token = self.known(scopes)
            if token is None:
                steps = self._fetch(scopes, around)
                token = await run_async(steps, client, around.timeout)
            return token

    def drop(self, refused: Token) -> bool:
        """Forget a token; whether another one can be had."""
        for scopes, token in list(self._tokens.items()):
            if token is refused:
                self._tokens.pop(scopes, None)
        if isinstance(self._grant, AuthorizationCode):
            return self._refresh_token is not None
        return True

    def _fetch(self, scopes: Scopes, around: Around) -> Steps[Token]:
        form = self._form(scopes)
        url = self._grant.token_url or self.flow_url
        if url is None and self._flows.metadata_url is not None:
            asked = _absolute(self._flows.metadata_url, around)
            self._flows = yield from self._flows.asking(asked)
            url = self.flow_url
        if url is None:
            raise TokenError("the server does not say where it gives out tokens")
        token = token_of((yield self._asked(_absolute(url, around), form)))
        self._keep(scopes, token)
        return token

    def _form(self, scopes: Scopes) -> dict[str, str]:
        """What to ask for next. Raises TokenError where there is nothing to give."""
        grant = self._grant
        form = dict(grant.parameters)
        if scopes:
            form["scope"] = " ".join(sorted(scopes))
        match grant:
            case ClientCredentials():
                return {**form, "grant_type": "client_credentials"}
            case PasswordCredentials():
                own = {"username": grant.username, "password": grant.password}
                return {**form, "grant_type": "password", **own}
            case RefreshToken():
                refresh_token = self._refresh_token or grant.refresh_token
            case AuthorizationCode() if not self._code_is_used:
                return _code_form(grant)
            case AuthorizationCode():
                if self._refresh_token is None:
                    raise TokenError(
                        "the access token has ended, and there is no refresh token: ask"
                        " for consent again"
                    )
                refresh_token = self._refresh_token
        return {**form, "grant_type": "refresh_token", "refresh_token": refresh_token}

    def _asked(self, url: str, form: dict[str, str]) -> Asked:
        grant = self._grant
        if grant.client_id is None:
            return Asked(url, form)
        if grant.client_secret is None:
            return Asked(url, {**form, "client_id": grant.client_id})
        if grant.authentication == "basic":
            return Asked(url, form, basic(grant.client_id, grant.client_secret))
        own = {"client_id": grant.client_id, "client_secret": grant.client_secret}
        return Asked(url, {**form, **own})

    def _keep(self, scopes: Scopes, token: Token) -> None:
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


class _TokenSigner(Signer):
    """The token of one call."""

    def __init__(self, tokens: OAuth, scopes: Scopes) -> None:
        self._tokens = tokens
        self._scopes = scopes
        self._token: Token | None = None

    def prepare(self, client: httpx2.Client, around: Around) -> None:
        self._token = self._tokens.known(self._scopes)
        if self._token is None:
            self._token = self._tokens.token(self._scopes, client, around)

    async def prepare_async(self, client: httpx2.AsyncClient, around: Around) -> None:
        self._token = self._tokens.known(self._scopes)
        if self._token is None:
            self._token = await self._tokens.token_async(self._scopes, client, around)

    def sign(self, request: httpx2.Request) -> None:
        if self._token is not None:
            request.headers["authorization"] = f"Bearer {self._token.text}"

    def refused(self, response: httpx2.Response) -> bool:
        return self._token is not None and self._tokens.drop(self._token)


def _code_form(grant: AuthorizationCode) -> dict[str, str]:
    form = {**grant.parameters, "grant_type": "authorization_code", "code": grant.code}
    if grant.redirect_uri is not None:
        form["redirect_uri"] = grant.redirect_uri
    if grant.verifier is not None:
        form["code_verifier"] = grant.verifier
    return form


def _absolute(url: str, around: Around) -> str:
    found = urljoin(f"{around.base}/", url) if around.base else url
    if not is_web(found):
        raise TransportError("the token endpoint's URL is relative: give base_url")
    return found
