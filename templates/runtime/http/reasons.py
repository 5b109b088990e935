"""Why a connection failed, in words that show nothing of the request."""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["is_certificate_error", "reason_of"]


def reason_of(error: BaseException) -> str:
    """The kind of the error, and what the system or httpx2 says."""
    import httpx2

    # Messages of other errors may contain parts of the request.
    safe = (httpx2.NetworkError, httpx2.TimeoutException, httpx2.RemoteProtocolError)
    name = type(error).__name__
    systems = [cause for cause in _causes(error) if isinstance(cause, OSError)]
    said = next((_words(cause) for cause in reversed(systems)), "")
    if not said and isinstance(error, safe):
        said = str(error)
    return f"{name}: {said}" if said else name


def is_certificate_error(error: BaseException) -> bool:
    """Whether TLS failed because the sides do not trust or understand each other. A
    connection that ends during the handshake is another thing."""
    import ssl

    return any(
        isinstance(cause, ssl.SSLError)
        and not isinstance(cause, (ssl.SSLEOFError, ssl.SSLZeroReturnError))
        for cause in _causes(error)
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and its causes, the innermost last."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _words(error: OSError) -> str:
    if isinstance(error, TimeoutError):
        return ""
    shown = error.strerror or str(error)
    return f"[Errno {error.errno}] {shown}" if error.errno else shown
