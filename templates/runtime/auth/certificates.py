"""Mutual TLS: the client certificate of connections."""

from __future__ import annotations

import ssl

__all__ = ["Certificate", "tls_of"]

Certificate = str | tuple[str, str] | tuple[str, str, str] | ssl.SSLContext
"""A PEM file with certificate and key; or the files of certificate and key, optionally with
the key's password; or an `ssl.SSLContext`, used unchanged."""


def tls_of(*certificates: Certificate | None) -> ssl.SSLContext | None:
    """The TLS context with the client certificate, if one is given.

    It trusts the same authorities as httpx2. Raises OSError (including ssl.SSLError) for
    a file that cannot be used, and ValueError for more than one certificate.
    """
    given = [certificate for certificate in certificates if certificate is not None]
    if len(given) > 1:
        raise ValueError("a connection can use only one certificate")
    if not given:
        return None
    certificate = given[0]
    if isinstance(certificate, ssl.SSLContext):
        return certificate
    import httpx2

    context = httpx2.create_ssl_context()
    files = (certificate,) if isinstance(certificate, str) else certificate
    context.load_cert_chain(*files)
    return context
