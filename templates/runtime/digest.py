"""HTTP digest (RFC 7616): user and password answer challenges and never travel.

`qop=auth` and none; MD5, SHA-256 and SHA-512-256, each with its `-sess` form.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
        """The `Authorization` header; None where no challenge is known."""
        challenge = self._challenges.get(request.url.origin)
        if challenge is None:
            return None
        uri = request.url.raw_path.decode("ascii")
        asked = challenge.digest(request.method, uri)
        return challenge.answer(self._user, self._password, uri, asked)

    def challenged(self, response: httpx2.Response) -> bool:
        """Whether the response has a challenge that can be met; it is kept."""
        found = list(_challenges(response.headers.get_list("www-authenticate")))
        if not found:
            return False
        best = min(found, key=lambda one: list(_HASHES).index(one.kind))
        self._challenges[response.request.url.origin] = best
        return True

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


@dataclass(frozen=True, slots=True)
class _Challenge:
    """What a server asks, and the count of the answers to it."""

    realm: str
    nonce: str
    algorithm: str
    """As the server writes it."""

    has_qop: bool
    opaque: str | None
    hides_user: bool
    _counts: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def kind(self) -> str:
        """The key of the algorithm in `_HASHES`."""
        return _kind(self.algorithm)

    def digest(self, *parts: str) -> str:
        made = hashlib.new(_HASHES[self.kind], usedforsecurity=False)
        made.update(":".join(parts).encode())
        return made.hexdigest()

    def answer(self, user: str, password: str, uri: str, asked: str) -> str:
        """`asked` is the digest of method and URI."""
        own, times = secrets.token_hex(16), f"{next(self._counts):08x}"
        secret = self.digest(user, self.realm, password)
        of_session = self.algorithm.lower().endswith("-sess")
        if of_session:
            secret = self.digest(secret, self.nonce, own)
        facts = [
            self._named(user),
            f'realm="{_escaped(self.realm)}"',
            f'nonce="{_escaped(self.nonce)}"',
            f'uri="{uri}"',
            f"algorithm={self.algorithm}",
        ]
        if self.opaque is not None:
            facts.append(f'opaque="{_escaped(self.opaque)}"')
        if self.has_qop:
            response = self.digest(secret, self.nonce, times, own, "auth", asked)
            facts += ["qop=auth", f"nc={times}"]
        else:  # as RFC 2069 had it
            response = self.digest(secret, self.nonce, asked)
        if self.has_qop or of_session:
            facts.append(f'cnonce="{own}"')
        return f'Digest {", ".join(facts)}, response="{response}"'

    def _named(self, user: str) -> str:
        if self.hides_user:
            return f'username="{self.digest(user, self.realm)}", userhash=true'
        if user.isascii() and user.isprintable():
            return f'username="{_escaped(user)}"'
        return f"username*=UTF-8''{quote(user, safe='')}"


def _challenges(headers: Iterable[str]) -> Iterator[_Challenge]:
    """The challenges that can be met; a header can hold several, of any scheme."""
    for header in headers:
        schemes: list[tuple[str, dict[str, str]]] = [("", {})]
        for found in _part.finditer(header):
            name, quoted, bare = found.groups()
            if quoted is None and bare is None:
                schemes.append((name, {}))
            else:
                value = bare if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
                schemes[-1][1].setdefault(name.lower(), value)
        for name, facts in schemes:
            if name.lower() == "digest" and _can_be_met(facts):
                yield _challenge(facts)


def _can_be_met(facts: Mapping[str, str]) -> bool:
    known = _HASHES.get(_kind(facts.get("algorithm", "MD5")))
    qop = re.split(r"[\s,]+", facts.get("qop", "auth").lower())
    return known in hashlib.algorithms_available and "nonce" in facts and "auth" in qop


def _challenge(facts: Mapping[str, str]) -> _Challenge:
    return _Challenge(
        realm=facts.get("realm", ""),
        nonce=facts["nonce"],
        algorithm=facts.get("algorithm", "MD5"),
        has_qop="qop" in facts,
        opaque=facts.get("opaque"),
        hides_user=facts.get("userhash", "").lower() == "true",
    )


def _kind(algorithm: str) -> str:
    return algorithm.lower().removesuffix("-sess")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
