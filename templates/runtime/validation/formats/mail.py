"""Email addresses: `Mailbox` of RFC 5321, section 4.1.2; in other scripts, of RFC 6531,
section 3.3."""

from __future__ import annotations

import re
from functools import cache

from .addresses import is_ipv4, is_ipv6

_NOT_ASCII = "\x80-\ud7ff\ue000-\U0010ffff"
_ATOM = r"A-Za-z0-9!#$%&'*+/=?^_`{|}~\-"
_LONGEST_LOCAL, _LONGEST_DOMAIN = 64, 255  # octets, RFC 5321, section 4.5.3.1


@cache
def _mailbox(other: str) -> re.Pattern[str]:
    """The grammar, with the letters of ASCII and of `other`."""
    atom = f"[{_ATOM}{other}]++"
    quoted = rf'"(?:[ !#-\[\]-~{other}]++|\\[ -~])*+"'
    ends = f"[A-Za-z0-9{other}]"
    label = f"{ends}(?:-*+{ends}++)*+"
    domain = rf"{label}(?:\.{label})*+|\[([0-9A-Za-z:.]*+)\]"
    return re.compile(rf"({atom}(?:\.{atom})*+|{quoted})@({domain})")


_email = _mailbox("").fullmatch


def is_email(value: str) -> bool:
    """One ASCII address without a display name: `joe@example.com`."""
    return _is_deliverable(_email(value))


def is_idn_email(value: str) -> bool:
    """One address in any script. Its lengths are in octets of UTF-8."""
    return _is_deliverable(_mailbox(_NOT_ASCII).fullmatch(value))


def _is_deliverable(match: re.Match[str] | None) -> bool:
    """Whether the lengths are within limits, and an address literal is an IP address."""
    if match is None:
        return False
    local, domain, literal = match.groups()
    return (
        len(local.encode()) <= _LONGEST_LOCAL
        and len(domain.encode()) <= _LONGEST_DOMAIN
        and (literal is None or _is_literal(literal))
    )


def _is_literal(inside: str) -> bool:
    """`IPv4-address-literal` or `IPv6-address-literal` of RFC 5321, section 4.1.3."""
    if inside[:5].upper() == "IPV6:":
        return is_ipv6(inside[5:])
    return is_ipv4(inside)
