"""The OAuth 2 flows of a document, and authorization requests to users."""

from __future__ import annotations

import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit

from .errors import TokenError
from .metadata import endpoint, is_http_url

if TYPE_CHECKING:
    import httpx2

    from .exchange import Steps
    from .grants import AuthorizationCode

__all__ = ["Authorization", "Flows"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flows:
    """The flows of one security scheme; None for URLs that the document does not have."""

    authorization_url: str | None = None
    token_url: str | None = None
    client_credentials_url: str | None = None
    """If it differs from `token_url`."""

    password_url: str | None = None
    """If it differs from `token_url`."""

    refresh_url: str | None = None
    """If it differs from `token_url`."""

    metadata_url: str | None = None
    """The server's metadata: OpenID Connect Discovery, RFC 8414."""

    scopes: Sequence[str] = ()
    """All scopes that the document's operations need."""

    server: str | None = None
    """Base of relative URLs, if the client has no `base_url`."""

    def discovered(self, http_client: httpx2.Client | None = None) -> Flows:
        """The flows with the URLs of the server's metadata, for `authorize`.

        Raises ApiError if the metadata cannot be fetched, and ValueError if the document
        has no absolute URL for it.
        """
        import httpx2

        from .exchange import run

        url = self._absolute(self.metadata_url)
        if url is None:
            raise ValueError(
                "the document has no absolute URL of the server's metadata"
            )
        if http_client is not None:
            return run(self.discovery(url), http_client, None)
        with httpx2.Client() as client:
            return run(self.discovery(url), client, None)

    def discovery(self, url: str) -> Steps[Flows]:
        """The request of `discovered`, to be sent by `run` or `run_async`."""
        from .exchange import OAuthRequest
        from .tokens import parse_object

        return _with_metadata(self, url, parse_object((yield OAuthRequest(url))))

    def _absolute(self, url: str | None) -> str | None:
        found = urljoin(self.server or "", url) if url else ""
        return found if is_http_url(found) else None

    def authorize(
        self,
        client_id: str,
        *,
        redirect_uri: str,
        client_secret: str | None = None,
        scopes: Sequence[str] | None = None,
        parameters: Mapping[str, str] | None = None,
    ) -> Authorization:
        """A request for a user's authorization, with PKCE (RFC 7636).

        Send the user to its `url`. Pass the URL that the user is then redirected to, on
        your `redirect_uri`, to its `grant`.

        scopes: None for all that the document's operations need. parameters: other
        parameters of the endpoint, such as `prompt`.

        Raises ValueError if the document has no absolute authorization URL.
        """
        base = self._absolute(self.authorization_url)
        if base is None:
            raise ValueError(
                "the document has no authorization URL: call `discovered()` first"
            )
        state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
        challenge = urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=")
        requested = self.scopes if scopes is None else scopes
        query = {
            **(parameters or {}),
            "response_type": "code",
            "client_id": client_id,
            "redirect_uri": redirect_uri,
            **({"scope": " ".join(requested)} if requested else {}),
            "state": state,
            "code_challenge": challenge.decode("ascii"),
            "code_challenge_method": "S256",
        }
        separator = "&" if urlsplit(base).query else "?"
        url = f"{base}{separator}{urlencode(query, quote_via=quote)}"
        return Authorization(
            url, state, verifier, client_id, redirect_uri, client_secret
        )


@dataclass(frozen=True, slots=True)
class Authorization:
    """A request for a user's authorization.

    `state` and `verifier` are secrets of this request. If another process handles the
    redirect, store them in the user's session.
    """

    url: str = field(repr=False)
    """Where to send the user."""

    state: str = field(repr=False)
    verifier: str = field(repr=False)
    client_id: str
    redirect_uri: str
    client_secret: str | None = field(repr=False)

    def grant(self, answer: str) -> AuthorizationCode:
        """The client's credential, from the URL that the user was redirected to.

        Raises TokenError if the user did not consent, or if the URL belongs to another
        request.
        """
        from .grants import AuthorizationCode

        query = dict(parse_qsl(urlsplit(answer).query))
        state = query.get("state", "")
        if not hmac.compare_digest(state.encode(), self.state.encode()):
            raise TokenError("the URL belongs to another request: its state differs")
        if "code" not in query:
            raise TokenError(
                "the authorization was not granted",
                code=query.get("error"),
                description=query.get("error_description"),
            )
        return AuthorizationCode(
            query["code"],
            self.client_id,
            self.client_secret,
            self.redirect_uri,
            self.verifier,
        )


def _with_metadata(flows: Flows, url: str, metadata: Mapping[str, object]) -> Flows:
    """The flows with the metadata from `url`; URLs of the document take precedence."""
    authorization_url = endpoint("authorization_endpoint", url, metadata)
    token_url = endpoint("token_endpoint", url, metadata)
    return replace(
        flows,
        authorization_url=flows.authorization_url or authorization_url,
        token_url=flows.token_url or token_url,
    )
