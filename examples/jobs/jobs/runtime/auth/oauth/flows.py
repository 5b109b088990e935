"""Where a document says that tokens come from, and how a user is asked for consent."""

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
from .metadata import endpoint, is_web

if TYPE_CHECKING:
    import httpx2

    from .exchange import Steps
    from .grants import AuthorizationCode

__all__ = ["Authorization", "Flows"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flows:
    """The flows of one security scheme; None for what the document does not have."""

    authorization_url: str | None = None
    token_url: str | None = None
    client_credentials_url: str | None = None
    """Where it differs from `token_url`."""

    password_url: str | None = None
    """Where it differs from `token_url`."""

    refresh_url: str | None = None
    """Where it differs from `token_url`."""

    metadata_url: str | None = None
    """Where the server describes itself: OpenID Connect Discovery, RFC 8414."""

    scopes: Sequence[str] = ()
    """All that the document's operations need."""

    server: str | None = None
    """What relative URLs are resolved against where the client has no `base_url`."""

    def discovered(self, http_client: httpx2.Client | None = None) -> Flows:
        """With the URLs that the server says itself, as `authorize` may need them.

        Raises ApiError where it says nothing, ValueError where nobody says whom to ask.
        """
        import httpx2

        from .exchange import run

        url = self._absolute(self.metadata_url)
        if url is None:
            raise ValueError(
                "the document does not say where the server describes itself"
            )
        if http_client is not None:
            return run(self.asking(url), http_client, None)
        with httpx2.Client() as client:
            return run(self.asking(url), client, None)

    def asking(self, url: str) -> Steps[Flows]:
        """The step that `discovered` takes, for who has a client at hand."""
        from .exchange import Asked
        from .tokens import facts_of

        return _described(self, url, facts_of((yield Asked(url))))

    def _absolute(self, url: str | None) -> str | None:
        found = urljoin(self.server or "", url) if url else ""
        return found if is_web(found) else None

    def authorize(
        self,
        client_id: str,
        *,
        redirect_uri: str,
        client_secret: str | None = None,
        scopes: Sequence[str] | None = None,
        parameters: Mapping[str, str] | None = None,
    ) -> Authorization:
        """A request for a user's consent, with PKCE (RFC 7636).

        Send the user to its `url`; hand what comes back to `redirect_uri` to its `grant`.

        scopes: None for all that the document's operations need. parameters: what else
        the endpoint wants, such as `prompt`.

        Raises ValueError where the document has no absolute authorization URL.
        """
        base = self._absolute(self.authorization_url)
        if base is None:
            raise ValueError(
                "the document has no authorization URL; `discovered()` asks the server"
            )
        state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
        challenge = urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=")
        wanted = self.scopes if scopes is None else scopes
        asked = {
            **(parameters or {}),
            "response_type": "code",
            "client_id": client_id,
            "redirect_uri": redirect_uri,
            **({"scope": " ".join(wanted)} if wanted else {}),
            "state": state,
            "code_challenge": challenge.decode("ascii"),
            "code_challenge_method": "S256",
        }
        separator = "&" if urlsplit(base).query else "?"
        url = f"{base}{separator}{urlencode(asked, quote_via=quote)}"
        return Authorization(
            url, state, verifier, client_id, redirect_uri, client_secret
        )


@dataclass(frozen=True, slots=True)
class Authorization:
    """A request for a user's consent.

    `state` and `verifier` are secrets of this request; keep them where only this user's
    answer finds them, if that comes to another process.
    """

    url: str = field(repr=False)
    """Where to send the user."""

    state: str = field(repr=False)
    verifier: str = field(repr=False)
    client_id: str
    redirect_uri: str
    client_secret: str | None = field(repr=False)

    def grant(self, answer: str) -> AuthorizationCode:
        """What to give the client, from the URL that the user was sent back to.

        Raises TokenError where consent was not given, or not to this request.
        """
        from .grants import AuthorizationCode

        facts = dict(parse_qsl(urlsplit(answer).query))
        if not hmac.compare_digest(
            facts.get("state", "").encode(), self.state.encode()
        ):
            raise TokenError("the answer belongs to another request: its state differs")
        if "code" not in facts:
            raise TokenError(
                "no consent was given",
                code=facts.get("error"),
                description=facts.get("error_description"),
            )
        return AuthorizationCode(
            facts["code"],
            self.client_id,
            self.client_secret,
            self.redirect_uri,
            self.verifier,
        )


def _described(flows: Flows, url: str, metadata: Mapping[str, object]) -> Flows:
    """The flows with what the server says at `url`, where the document is silent."""
    authorization_url = endpoint("authorization_endpoint", url, metadata)
    token_url = endpoint("token_endpoint", url, metadata)
    return replace(
        flows,
        authorization_url=flows.authorization_url or authorization_url,
        token_url=flows.token_url or token_url,
    )
