"""HTTP digest authentication (RFC 7616): user and password are never sent.

Supports MD5, SHA-256 and SHA-512-256, each also as `-sess`; without `qop`, with `auth`,
and with `auth-int` for bodies that are not streams.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import quote

from .security import checked_pair
from .signing import Signer, SigningCredential

if TYPE_CHECKING:
    import httpx2

__all__ = ["Digest"]

_HASHES = {"sha-512-256": "sha512_256", "sha-256": "sha256", "md5": "md5"}
"""Python's names of the algorithms, strongest first."""

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_part = re.compile(rf'[\s,]*({_TOKEN})(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|({_TOKEN})))?')
"""The name of a scheme, or a parameter of the preceding scheme."""


class Digest(SigningCredential):
    """User and password.

    The first request to an origin has no credentials: the server responds with a
    challenge. Later requests reuse it until the server rejects its nonce.
    """

    def __init__(self, pair: tuple[str, str] | None) -> None:
        self.is_given = pair is not None
        self._user, self._password = checked_pair(("", "") if pair is None else pair)
        self._challenges: dict[httpx2.Origin, _Challenge] = {}

    def signer(self, scopes: Sequence[str]) -> Signer:
        return _DigestSigner(self)

    def authorization(self, request: httpx2.Request) -> str | None:
        """The `Authorization` header, if there is a challenge for the request."""
        challenge = self._challenges.get(request.url.origin)
        if challenge is None:
            return None
        hashed = challenge.hash_request(request)
        return hashed and challenge.credentials(self._user, self._password, *hashed)

    def store_challenge(self, response: httpx2.Response) -> bool:
        """Stores the strongest supported challenge; False if there is none."""
        found = [
            challenge
            for challenge in _challenges(response.headers.get_list("www-authenticate"))
            if challenge.hash_request(response.request) is not None
        ]
        if not found:
            return False
        strengths = list(_HASHES)
        best = min(
            found, key=lambda challenge: strengths.index(challenge.base_algorithm)
        )
        self._challenges[response.request.url.origin] = best
        return True

    def store_next_nonce(self, response: httpx2.Response) -> None:
        """Stores the server's `nextnonce` (section 3.5), to avoid another challenge."""
        origin = response.request.url.origin
        challenge = self._challenges.get(origin)
        for header in response.headers.get_list("authentication-info"):
            _, parameters = next(_schemes(header))
            if challenge is not None and "nextnonce" in parameters:
                self._challenges[origin] = challenge.renewed(parameters["nextnonce"])

    def __repr__(self) -> str:
        return "Digest(***)"


class _DigestSigner(Signer):
    def __init__(self, digest: Digest) -> None:
        self._digest = digest

    def sign(self, request: httpx2.Request) -> None:
        authorization = self._digest.authorization(request)
        if authorization is not None:
            request.headers["authorization"] = authorization

    def on_unauthorized(self, response: httpx2.Response) -> bool:
        return self._digest.store_challenge(response)

    def on_response(self, response: httpx2.Response) -> None:
        self._digest.store_next_nonce(response)


@dataclass(frozen=True, slots=True)
class _Challenge:
    """A server's challenge, and how often its nonce was used."""

    realm: str
    nonce: str
    algorithm: str | None
    """As the server sent it; None means MD5."""

    qop: str | None
    opaque: str | None
    hashes_user: bool
    _counts: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def base_algorithm(self) -> str:
        """The key of the algorithm in `_HASHES`."""
        return _base_algorithm(self.algorithm)

    def renewed(self, nonce: str) -> _Challenge:
        return replace(self, nonce=nonce, _counts=count(1))

    def digest(self, *parts: str) -> str:
        return self._hash(":".join(parts).encode())

    def hash_request(self, request: httpx2.Request) -> tuple[str, str] | None:
        """The URI and the hash of A2 (section 3.4.3); None if it needs a streamed body."""
        uri = request.url.raw_path.decode("ascii")
        if self.qop != "auth-int":
            return uri, self.digest(request.method, uri)
        import httpx2

        if not isinstance(request.stream, httpx2.ByteStream):
            return None
        body = self._hash(b"".join(request.stream))
        return uri, self.digest(request.method, uri, body)

    def credentials(self, user: str, password: str, uri: str, a2_hash: str) -> str:
        """The value of the `Authorization` header (section 3.4)."""
        cnonce, nonce_count = secrets.token_hex(16), f"{next(self._counts):08x}"
        a1_hash = self.digest(user, self.realm, password)
        is_session = (self.algorithm or "").lower().endswith("-sess")
        if is_session:
            a1_hash = self.digest(a1_hash, self.nonce, cnonce)
        parameters = [
            self._username(user),
            f'realm="{_escaped(self.realm)}"',
            f'nonce="{_escaped(self.nonce)}"',
            f'uri="{uri}"',
        ]
        if self.algorithm is not None:
            parameters.append(f"algorithm={self.algorithm}")
        if self.opaque is not None:
            parameters.append(f'opaque="{_escaped(self.opaque)}"')
        if self.qop is not None:
            response = self.digest(
                a1_hash, self.nonce, nonce_count, cnonce, self.qop, a2_hash
            )
            parameters += [f"qop={self.qop}", f"nc={nonce_count}"]
        else:  # RFC 2069
            response = self.digest(a1_hash, self.nonce, a2_hash)
        if self.qop is not None or is_session:
            parameters.append(f'cnonce="{cnonce}"')
        return f'Digest {", ".join(parameters)}, response="{response}"'

    def _hash(self, data: bytes) -> str:
        name = _HASHES[self.base_algorithm]
        return hashlib.new(name, data, usedforsecurity=False).hexdigest()

    def _username(self, user: str) -> str:
        if self.hashes_user:
            return f'username="{self.digest(user, self.realm)}", userhash=true'
        if user.isascii() and user.isprintable():
            return f'username="{_escaped(user)}"'
        return f"username*=UTF-8''{quote(user, safe='')}"


def _challenges(headers: Iterable[str]) -> Iterator[_Challenge]:
    """The supported challenges; a header can have several, of different schemes."""
    for header in headers:
        for name, parameters in _schemes(header):
            if name.lower() == "digest" and _is_supported(parameters):
                yield _challenge(parameters)


def _schemes(header: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The schemes with their parameters; those before the first scheme have no name."""
    name: str = ""
    parameters: dict[str, str] = {}
    for found in _part.finditer(header):
        word, quoted, bare = found.groups()
        if quoted is None and bare is None:
            yield name, parameters
            name, parameters = word, {}
        else:
            value = bare if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
            parameters.setdefault(word.lower(), value)
    yield name, parameters


def _is_supported(parameters: Mapping[str, str]) -> bool:
    hash_name = _HASHES.get(_base_algorithm(parameters.get("algorithm")))
    has_known_qop = "qop" not in parameters or _qop(parameters) is not None
    return (
        hash_name in hashlib.algorithms_available
        and "nonce" in parameters
        and has_known_qop
    )


def _challenge(parameters: Mapping[str, str]) -> _Challenge:
    return _Challenge(
        realm=parameters.get("realm", ""),
        nonce=parameters["nonce"],
        algorithm=parameters.get("algorithm"),
        qop=_qop(parameters),
        opaque=parameters.get("opaque"),
        hashes_user=parameters.get("userhash", "").lower() == "true",
    )


def _qop(parameters: Mapping[str, str]) -> str | None:
    """The value of `qop` to use: `auth` if the server offers it, as it needs no body."""
    offered = re.split(r"[\s,]+", parameters.get("qop", "").lower())
    return next((qop for qop in ("auth", "auth-int") if qop in offered), None)


def _base_algorithm(algorithm: str | None) -> str:
    return (algorithm or "MD5").lower().removesuffix("-sess")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
