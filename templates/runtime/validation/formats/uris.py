"""URIs (RFC 3986) and IRIs (RFC 3987), absolute or as references. One grammar, that of
the standards, serves both alphabets."""

from __future__ import annotations

import re
from functools import cache

from .addresses import is_ipv6

_UNRESERVED = r"A-Za-z0-9._~\-"
_SUB_DELIMS = "!$&'()*+,;="
_ENCODED = "%[0-9A-Fa-f]{2}"
_SCHEME = "[A-Za-z][A-Za-z0-9+.-]*+:"
_PLANES = "".join(
    f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14)
)
UCSCHAR = f"\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef{_PLANES}\U000e1000-\U000efffd"
"""`ucschar` of RFC 3987, section 2.2, as the inside of a character class."""

IPRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
"""`iprivate` of RFC 3987, section 2.2, as the inside of a character class."""

# Most URIs are plain web addresses. This expression matches only URIs, in a fifth of the
# time that the grammar takes.
_web_address = re.compile(
    r"https?://[A-Za-z0-9.-]++(?::[0-9]*+)?"
    rf"(?:/[{_UNRESERVED}{_SUB_DELIMS}:@/]*+)?"
    rf"(?:\?[{_UNRESERVED}{_SUB_DELIMS}:@/?]*+)?(?:#[{_UNRESERVED}:@/?=&]*+)?"
).fullmatch


def is_uri(value: str) -> bool:
    """An absolute URI, fragment allowed (`URI` of RFC 3986, appendix A)."""
    return _web_address(value) is not None or _matches(_uri(), value)


def is_uri_reference(value: str) -> bool:
    """A URI or a relative reference (`URI-reference` of RFC 3986, appendix A)."""
    return is_uri(value) or _matches(_relative_uri(), value)


def is_iri(value: str) -> bool:
    """An absolute IRI, fragment allowed (`IRI` of RFC 3987, section 2.2)."""
    return is_uri(value) or _matches(_iri(), value)


def is_iri_reference(value: str) -> bool:
    """An IRI or a relative reference (`IRI-reference` of RFC 3987, section 2.2)."""
    return is_iri(value) or _matches(_relative_iri(), value)


def _matches(grammar: re.Pattern[str], value: str) -> bool:
    match = grammar.fullmatch(value)
    return match is not None and (match[1] is None or is_ipv6(match[1]))


@cache
def _uri() -> re.Pattern[str]:
    return re.compile(_SCHEME + _hierarchy("", ""))


@cache
def _relative_uri() -> re.Pattern[str]:
    return re.compile(_NO_SCHEME + _hierarchy("", ""))


@cache
def _iri() -> re.Pattern[str]:
    return re.compile(_SCHEME + _hierarchy(UCSCHAR, IPRIVATE))


@cache
def _relative_iri() -> re.Pattern[str]:
    return re.compile(_NO_SCHEME + _hierarchy(UCSCHAR, IPRIVATE))


# `path-noscheme`: a relative reference has no colon in its first segment.
_NO_SCHEME = "(?![^:/?#]*:)"


def _hierarchy(ucschar: str, iprivate: str) -> str:
    """The part after the scheme: `hier-part [ "?" query ] [ "#" fragment ]`. Group 1 must
    be an IPv6 address."""
    plain = _UNRESERVED + ucschar + _SUB_DELIMS
    host = (
        rf"\[(?:([0-9A-Fa-f:.]++)|[vV][0-9A-Fa-f]++\.[{_UNRESERVED}{_SUB_DELIMS}:]++)\]"
    )
    authority = f"(?:{_any(plain + ':')}@)?(?:{host}|{_any(plain)})(?::[0-9]*+)?"
    # After an authority, a path is empty or begins with a slash. Without one, it must not
    # begin with two.
    path = f"(?://{authority}(?:/{_any(plain + ':@/')})?|(?!//){_any(plain + ':@/')})"
    query = rf"(?:\?{_any(plain + iprivate + ':@/?')})?"
    return f"{path}{query}(?:#{_any(plain + ':@/?')})?"


def _any(characters: str) -> str:
    return f"(?:[{characters}]++|{_ENCODED})*+"
