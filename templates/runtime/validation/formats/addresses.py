"""IP addresses, checked the same way on every platform: operating systems differ on
leading zeros and zones in `inet_pton`."""

from __future__ import annotations

import re
from functools import cache

_OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_IPV4 = rf"(?:{_OCTET}\.){{3}}{_OCTET}"

_ipv4 = re.compile(_IPV4).fullmatch


@cache
def _ipv6() -> re.Pattern[str]:
    """`IPv6address` of RFC 3986, section 3.2.2."""
    h16 = "[0-9A-Fa-f]{1,4}"
    ls32 = f"(?:{h16}:{h16}|{_IPV4})"
    forms = [f"(?:{h16}:){{6}}{ls32}"]
    for before in range(6):
        head = f"(?:(?:{h16}:){{0,{before - 1}}}{h16})?" if before else ""
        forms.append(f"{head}::(?:{h16}:){{{5 - before}}}{ls32}")
    forms.append(f"(?:(?:{h16}:){{0,5}}{h16})?::{h16}")
    forms.append(f"(?:(?:{h16}:){{0,6}}{h16})?::")
    return re.compile("|".join(forms))


def is_ipv4(value: str) -> bool:
    """Four decimal octets without leading zeros (RFC 2673, section 3.2)."""
    return _ipv4(value) is not None


def is_ipv6(value: str) -> bool:
    """An address of RFC 4291, section 2.2, without zone and prefix length."""
    return _ipv6().fullmatch(value) is not None
