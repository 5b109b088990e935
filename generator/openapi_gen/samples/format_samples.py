"""A value of each format, and how one can be longer."""

from __future__ import annotations

from typing import NamedTuple


class FormatSample(NamedTuple):
    """Two values of a format of strings."""

    first: str
    second: str
    before: str = ""
    """What can be repeated, ..."""
    filler: str = ""
    after: str = ""
    """... between these two, for a longer value; without `filler` nothing can."""


STRINGS: dict[str, FormatSample] = {
    "date-time": FormatSample("2026-01-02T03:04:05Z", "2026-02-03T04:05:06Z"),
    "date": FormatSample("2026-01-02", "2026-02-03"),
    "time": FormatSample("03:04:05Z", "04:05:06Z"),
    "duration": FormatSample("PT1H", "P1D"),
    "email": FormatSample(
        "user@example.com", "other@example.com", "user@", "a.", "example.com"
    ),
    "idn-email": FormatSample("user@example.com", "other@example.com"),
    "hostname": FormatSample("example.com", "example.org", "", "a.", "example.com"),
    "idn-hostname": FormatSample("example.com", "example.org", "", "a.", "example.com"),
    "ipv4": FormatSample("192.0.2.1", "198.51.100.100"),
    "ipv6": FormatSample("2001:db8::1", "2001:db8::2"),
    "uri": FormatSample(
        "https://example.com/", "https://example.org/", "https://example.com/", "a"
    ),
    "uri-reference": FormatSample("/path", "/other", "/", "a"),
    "iri": FormatSample(
        "https://example.com/", "https://example.org/", "https://example.com/", "a"
    ),
    "iri-reference": FormatSample("/path", "/other", "/", "a"),
    "uri-template": FormatSample(
        "https://example.com/{id}",
        "https://example.org/{id}",
        "https://example.com/{id}/",
        "a",
    ),
    "uuid": FormatSample(
        "123e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174001"
    ),
    "json-pointer": FormatSample("/path", "/other", "/", "a"),
    "relative-json-pointer": FormatSample("0", "1/path", "0/", "a"),
    "regex": FormatSample("^a", "^b", "^", "a"),
    "decimal": FormatSample("1.5", "2.5", "1.", "5"),
    "byte": FormatSample("aGVsbG8=", "d29ybGQ=", "", "YWFh"),
    "base64": FormatSample("aGVsbG8=", "d29ybGQ=", "", "YWFh"),
    "base64url": FormatSample("aGVsbG8", "d29ybGQ", "", "YWFh"),
    "http-date": FormatSample(
        "Fri, 02 Jan 2026 03:04:05 GMT", "Tue, 03 Feb 2026 04:05:06 GMT"
    ),
    "date-time-rfc-2822": FormatSample(
        "Fri, 02 Jan 2026 03:04:05 +0000", "Tue, 03 Feb 2026 04:05:06 +0000"
    ),
    "google-datetime": FormatSample("2026-01-02T03:04:05Z", "2026-02-03T04:05:06Z"),
}

UNIX_TIME = 1767323045
"""2026-01-02T03:04:05Z"""

NUMBERS: dict[str, int | float] = {
    "int8": 1,
    "int16": 1,
    "int32": 1,
    "int64": 1,
    "uint8": 1,
    "uint16": 1,
    "uint32": 1,
    "uint64": 1,
    "float": 1.5,
    "float32": 1.5,
    "double": 1.5,
    "unix-time": UNIX_TIME,
    "unixtime": UNIX_TIME,
}


def of_string(name: str, least: int, most: int | None) -> list[str]:
    """Strings of a format whose length is in these limits, as far as one is known."""
    row = STRINGS.get(name)
    if row is None:
        return []
    found = [row.first, row.second]
    if row.filler and least > len(row.first):
        missing = least - len(row.before) - len(row.after)
        times = -(-missing // len(row.filler))
        found.append(row.before + row.filler * times + row.after)
    return [one for one in found if least <= len(one) <= (most or len(one))]
