"""What goes wrong where tokens are given out."""

from __future__ import annotations

from ...errors import ApiError

__all__ = ["TokenError"]


class TokenError(ApiError):
    """No access token is to be had: what was given for it is refused or used up.

    `status`: of the token endpoint's answer, None where it was not asked. `code`: its
    `error` (RFC 6749 section 5.2), such as `invalid_client`. `description`: what it says
    of that. Neither stands in the message: an endpoint may repeat what it was sent.
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
