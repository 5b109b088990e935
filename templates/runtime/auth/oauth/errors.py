"""Errors of an authorization server."""

from __future__ import annotations

from ...errors import ApiError

__all__ = ["TokenError"]


class TokenError(ApiError):
    """No access token: the grant is rejected or used up, or the response is invalid.

    `status` is that of the token endpoint's response, None if there was no request.
    `code` is its `error` (RFC 6749 section 5.2), such as `invalid_client`. `description`
    is its `error_description`; the message does not contain it, because a server may
    repeat secrets from the request in it.
    """

    def __init__(
        self,
        message: str,
        status: int | None = None,
        code: str | None = None,
        description: str | None = None,
    ) -> None:
        self.status = status
        self.code = code
        self.description = description
        super().__init__(message)
