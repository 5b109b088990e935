"""HTTP digest (RFC 7616): user and password answer challenges and never travel.

MD5, SHA-256 and SHA-512-256, each with its `-sess` form; `qop` none, `auth` and
`auth-int`, the last of bodies that are no streams.
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

from .security import pair_of
from .signing import Signer, Signing

if TYPE_CHECKING:
    import httpx2

__all__ = ["Digest"]

_HASHES = {"sha-512-256": "sha512_256", "sha-256": "sha256", "md5": "md5"}
"""The best first."""

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_part = re.compile(rf'[\s,]*({_TOKEN})(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|({_TOKEN})))?')
"""The name of a scheme, or a parameter of the scheme before it."""


class Digest(Signing):
    """User and password.

    The first request to an origin goes without, to be challenged; later ones carry
    their answer at once, for as long as the server accepts its nonce.
    """

    def __init__(self, user_and_password: tuple[str, str]) -> None:
        self._user, self._password = pair_of(user_and_password)
        self._challenges: dict[httpx2.Origin, _Challenge] = {}

    def signer(self, scopes: Sequence[str]) -> Signer:
        return _DigestSigner(self)

    def answer(self, request: httpx2.Request) -> str | None:
        """The `Authorization` header; None where no challenge is known that can be met."""
        challenge = self._challenges.get(request.url.origin)
        if challenge is None:
            return None
        asked = challenge.asked(request)
        return asked and challenge.answer(self._user, self._password, *asked)

    def challenged(self, response: httpx2.Response) -> bool:
        """Whether the response has a challenge that can be met; it is kept."""
        found = [
            challenge
            for challenge in _challenges(response.headers.get_list("www-authenticate"))
            if challenge.asked(response.request) is not None
        ]
        if not found:
            return False
        best = min(found, key=lambda one: list(_HASHES).index(one.kind))
        self._challenges[response.request.url.origin] = best
        return True

    def told(self, response: httpx2.Response) -> None:
        """Take the nonce that the next request is to answer, where the server says so
        (section 3.5); else it would be challenged anew."""
        origin = response.request.url.origin
        challenge = self._challenges.get(origin)
        for header in response.headers.get_list("authentication-info"):
            _, facts = next(_schemes(header))
            if challenge is not None and "nextnonce" in facts:
                self._challenges[origin] = challenge.renewed(facts["nextnonce"])

    def __repr__(self) -> str:
        return "Digest(***)"


class _DigestSigner(Signer):
    def __init__(self, digest: Digest) -> None:
        self._digest = digest

    def sign(self, request: httpx2.Request) -> None:
        answer = self._digest.answer(request)
        if answer is not None:
            request.headers["authorization"] = answer

    def refused(self, response: httpx2.Response) -> bool:
        return self._digest.challenged(response)

    def accepted(self, response: httpx2.Response) -> None:
        self._digest.told(response)


@dataclass(frozen=True, slots=True)
class _Challenge:
    """What a server asks, and the count of the answers to it."""

    realm: str
    nonce: str
    algorithm: str | None
    """As the server writes it; MD5 where it writes none."""

    qop: str | None
    opaque: str | None
    hides_user: bool
    _counts: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def kind(self) -> str:
        """The key of the algorithm in `_HASHES`."""
        return _kind(self.algorithm)

    def renewed(self, nonce: str) -> _Challenge:
        return replace(self, nonce=nonce, _counts=count(1))

    def digest(self, *parts: str) -> str:
        return self._hash(":".join(parts).encode())

    def asked(self, request: httpx2.Request) -> tuple[str, str] | None:
        """The URI and the digest of what is asked; None where it takes a stream's."""
        uri = request.url.raw_path.decode("ascii")
        if self.qop != "auth-int":
            return uri, self.digest(request.method, uri)
        import httpx2

        if not isinstance(request.stream, httpx2.ByteStream):
            return None
        body = self._hash(b"".join(request.stream))
        return uri, self.digest(request.method, uri, body)

    def answer(self, user: str, password: str, uri: str, asked: str) -> str:
        own, times = secrets.token_hex(16), f"{next(self._counts):08x}"
        secret = self.digest(user, self.realm, password)
        of_session = (self.algorithm or "").lower().endswith("-sess")
        if of_session:
            secret = self.digest(secret, self.nonce, own)
        facts = [
            self._named(user),
            f'realm="{_escaped(self.realm)}"',
            f'nonce="{_escaped(self.nonce)}"',
            f'uri="{uri}"',
        ]
        if self.algorithm is not None:
            facts.append(f"algorithm={self.algorithm}")
        if self.opaque is not None:
            facts.append(f'opaque="{_escaped(self.opaque)}"')
        if self.qop is not None:
            response = self.digest(secret, self.nonce, times, own, self.qop, asked)
            facts += [f"qop={self.qop}", f"nc={times}"]
        else:  # as RFC 2069 had it
            response = self.digest(secret, self.nonce, asked)
        if self.qop is not None or of_session:
            facts.append(f'cnonce="{own}"')
        return f'Digest {", ".join(facts)}, response="{response}"'

    def _hash(self, data: bytes) -> str:
        return hashlib.new(_HASHES[self.kind], data, usedforsecurity=False).hexdigest()

    def _named(self, user: str) -> str:
        if self.hides_user:
            return f'username="{self.digest(user, self.realm)}", userhash=true'
        if user.isascii() and user.isprintable():
            return f'username="{_escaped(user)}"'
        return f"username*=UTF-8''{quote(user, safe='')}"


def _challenges(headers: Iterable[str]) -> Iterator[_Challenge]:
    """The challenges that can be met; a header can hold several, of any scheme."""
    for header in headers:
        for name, facts in _schemes(header):
            if name.lower() == "digest" and _can_be_met(facts):
                yield _challenge(facts)


def _schemes(header: str) -> Iterator[tuple[str, dict[str, str]]]:
    """What stands before any scheme, under no name, and each scheme with its facts."""
    name: str = ""
    facts: dict[str, str] = {}
    for found in _part.finditer(header):
        word, quoted, bare = found.groups()
        if quoted is None and bare is None:
            yield name, facts
            name, facts = word, {}
        else:
            value = bare if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
            facts.setdefault(word.lower(), value)
    yield name, facts


def _can_be_met(facts: Mapping[str, str]) -> bool:
    known = _HASHES.get(_kind(facts.get("algorithm")))
    is_protected = "qop" not in facts or _qop(facts) is not None
    return known in hashlib.algorithms_available and "nonce" in facts and is_protected


def _challenge(facts: Mapping[str, str]) -> _Challenge:
    return _Challenge(
        realm=facts.get("realm", ""),
        nonce=facts["nonce"],
        algorithm=facts.get("algorithm"),
        qop=_qop(facts),
        opaque=facts.get("opaque"),
        hides_user=facts.get("userhash", "").lower() == "true",
    )


def _qop(facts: Mapping[str, str]) -> str | None:
    """`auth` where the server leaves a choice: it needs no body."""
    offered = re.split(r"[\s,]+", facts.get("qop", "").lower())
    return next((qop for qop in ("auth", "auth-int") if qop in offered), None)


def _kind(algorithm: str | None) -> str:
    return (algorithm or "MD5").lower().removesuffix("-sess")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
