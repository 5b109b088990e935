"""A client of Security."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from . import flows
from .runtime.auth.certificates import Certificate, tls_of
from .runtime.auth.digest import Digest
from .runtime.auth.oauth.credential import OAuth
from .runtime.auth.security import ApiKey, Authorization, Basic, Bearer
from .runtime.http.async_transport import AsyncTransport
from .runtime.http.clients import AsyncClientBase, ClientBase
from .runtime.http.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx2

    from .api.auth import AsyncAuth, Auth
    from .runtime.auth.oauth.grants import Grant
    from .runtime.http.retry import Retry


class Client(ClientBase):
    """A client of Security.

    Args:
        base_url: where the API is; wins over every server that the document names.
        raw_header: the API key (header `authorization`), or a function that returns
            it
        basic_auth: The account's SID and token.
        bearer_auth: the access token (HTTP bearer), or a function that returns it
        header_key: the API key (header `X-API-Key`), or a function that returns it
        query_key: the API key (query `api_key`), or a function that returns it
        cookie_key: the API key (cookie `session`), or a function that returns it
        oauth: an access token, a function that returns it, or ClientCredentials,
            RefreshToken, AuthorizationCode or PasswordCredentials
        oidc: an access token, a function that returns it, or ClientCredentials,
            RefreshToken, AuthorizationCode or PasswordCredentials
        digest: user and password (HTTP digest)
        negotiate: what stands behind the header `Authorization: Negotiate`, or a
            function that returns it
        hoba: What RFC 7486 wants.
        tls: the client's certificate: a PEM file, or the files of certificate and
            key and its password, or an SSLContext; an http_client has its own
        partners: The certificate of a partner.
        http_client: an httpx2 client of your own; it is never closed or changed.
        timeout: seconds for connecting, for sending and for each wait on the answer;
            None for 60, and 10 for connecting.
        retry: the rule by which a call is sent again, or how often at most.
        strict_responses: raise ResponseValidationError where a response differs from
            the document, instead of recording the difference.
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        raw_header: str | Callable[[], str] | None = None,
        basic_auth: tuple[str, str] | None = None,
        bearer_auth: str | Callable[[], str] | None = None,
        header_key: str | Callable[[], str] | None = None,
        query_key: str | Callable[[], str] | None = None,
        cookie_key: str | Callable[[], str] | None = None,
        oauth: str | Callable[[], str] | Grant | None = None,
        oidc: str | Callable[[], str] | Grant | None = None,
        digest: tuple[str, str] | None = None,
        negotiate: str | Callable[[], str] | None = None,
        hoba: str | Callable[[], str] | None = None,
        tls: Certificate | None = None,
        partners: Certificate | None = None,
        http_client: httpx2.Client | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._transport = Transport(
            base_url,
            server="https://api.example.com",
            security=(("basicAuth",), ("headerKey",)),
            credentials={
                "rawHeader": (
                    ApiKey(raw_header, "header", "authorization")
                    if raw_header is not None
                    else None
                ),
                "basicAuth": Basic(basic_auth) if basic_auth is not None else None,
                "bearerAuth": Bearer(bearer_auth) if bearer_auth is not None else None,
                "headerKey": (
                    ApiKey(header_key, "header", "X-API-Key")
                    if header_key is not None
                    else None
                ),
                "queryKey": (
                    ApiKey(query_key, "query", "api_key")
                    if query_key is not None
                    else None
                ),
                "cookieKey": (
                    ApiKey(cookie_key, "cookie", "session")
                    if cookie_key is not None
                    else None
                ),
                "oauth": OAuth.of(oauth, flows.oauth) if oauth is not None else None,
                "oidc": OAuth.of(oidc, flows.oidc) if oidc is not None else None,
                "digest": Digest(digest) if digest is not None else None,
                "negotiate": (
                    Authorization(negotiate, "Negotiate")
                    if negotiate is not None
                    else None
                ),
                "hoba": Authorization(hoba, "HOBA") if hoba is not None else None,
            },
            tls=tls_of(tls, partners),
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def auth(self) -> Auth:
        """Operations of the tag auth."""
        from .api.auth import Auth

        return Auth(self._transport)


class AsyncClient(AsyncClientBase):
    """The asynchronous form of `Client`: a client of Security.

    Args:
        base_url: where the API is; wins over every server that the document names.
        raw_header: the API key (header `authorization`), or a function that returns
            it
        basic_auth: The account's SID and token.
        bearer_auth: the access token (HTTP bearer), or a function that returns it
        header_key: the API key (header `X-API-Key`), or a function that returns it
        query_key: the API key (query `api_key`), or a function that returns it
        cookie_key: the API key (cookie `session`), or a function that returns it
        oauth: an access token, a function that returns it, or ClientCredentials,
            RefreshToken, AuthorizationCode or PasswordCredentials
        oidc: an access token, a function that returns it, or ClientCredentials,
            RefreshToken, AuthorizationCode or PasswordCredentials
        digest: user and password (HTTP digest)
        negotiate: what stands behind the header `Authorization: Negotiate`, or a
            function that returns it
        hoba: What RFC 7486 wants.
        tls: the client's certificate: a PEM file, or the files of certificate and
            key and its password, or an SSLContext; an http_client has its own
        partners: The certificate of a partner.
        http_client: an httpx2 client of your own; it is never closed or changed.
        timeout: seconds for connecting, for sending and for each wait on the answer;
            None for 60, and 10 for connecting.
        retry: the rule by which a call is sent again, or how often at most.
        strict_responses: raise ResponseValidationError where a response differs from
            the document, instead of recording the difference.
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        raw_header: str | Callable[[], str] | None = None,
        basic_auth: tuple[str, str] | None = None,
        bearer_auth: str | Callable[[], str] | None = None,
        header_key: str | Callable[[], str] | None = None,
        query_key: str | Callable[[], str] | None = None,
        cookie_key: str | Callable[[], str] | None = None,
        oauth: str | Callable[[], str] | Grant | None = None,
        oidc: str | Callable[[], str] | Grant | None = None,
        digest: tuple[str, str] | None = None,
        negotiate: str | Callable[[], str] | None = None,
        hoba: str | Callable[[], str] | None = None,
        tls: Certificate | None = None,
        partners: Certificate | None = None,
        http_client: httpx2.AsyncClient | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._transport = AsyncTransport(
            base_url,
            server="https://api.example.com",
            security=(("basicAuth",), ("headerKey",)),
            credentials={
                "rawHeader": (
                    ApiKey(raw_header, "header", "authorization")
                    if raw_header is not None
                    else None
                ),
                "basicAuth": Basic(basic_auth) if basic_auth is not None else None,
                "bearerAuth": Bearer(bearer_auth) if bearer_auth is not None else None,
                "headerKey": (
                    ApiKey(header_key, "header", "X-API-Key")
                    if header_key is not None
                    else None
                ),
                "queryKey": (
                    ApiKey(query_key, "query", "api_key")
                    if query_key is not None
                    else None
                ),
                "cookieKey": (
                    ApiKey(cookie_key, "cookie", "session")
                    if cookie_key is not None
                    else None
                ),
                "oauth": OAuth.of(oauth, flows.oauth) if oauth is not None else None,
                "oidc": OAuth.of(oidc, flows.oidc) if oidc is not None else None,
                "digest": Digest(digest) if digest is not None else None,
                "negotiate": (
                    Authorization(negotiate, "Negotiate")
                    if negotiate is not None
                    else None
                ),
                "hoba": Authorization(hoba, "HOBA") if hoba is not None else None,
            },
            tls=tls_of(tls, partners),
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def auth(self) -> AsyncAuth:
        """Operations of the tag auth."""
        from .api.auth import AsyncAuth

        return AsyncAuth(self._transport)
