"""Mutual TLS: a client certificate for the connections of a client that is made here."""

from __future__ import annotations

import ssl

__all__ = ["Certificate", "tls_of"]

Certificate = str | tuple[str, str] | tuple[str, str, str] | ssl.SSLContext
"""A file in PEM form with certificate and key; or two files, and the key's password; or
a context that has all this and is taken as it is."""


def tls_of(*certificates: Certificate | None) -> ssl.SSLContext | None:
    """The context for connections with the one certificate that was given, if any.

    It trusts what httpx2 trusts. Raises OSError (ssl.SSLError is one) for a file that
    cannot be used, ValueError for several certificates: a connection has one.
    """
    given = [certificate for certificate in certificates if certificate is not None]
    if len(given) > 1:
        raise ValueError("a connection has one certificate: give one of them")
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
