"""Format checks are exact, in our cases and in the JSON Schema Test Suite if it is present,
and linear on hostile strings."""

from __future__ import annotations

import importlib
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
from openapi_gen.formats import FORMATS

SUITE = ROOT.parent / "shared" / "json-schema-test-suite" / "tests"
SUITE_FILES = sorted(SUITE.glob("draft*/optional/format/*.json"))


def check(name: str) -> Callable[[Any], bool]:
    found = FORMATS[name]
    module = importlib.import_module(f"runtime.validation.formats.{found.module}")
    function: Callable[[Any], bool] = getattr(module, found.function)
    return function


VALID = {
    "date-time": ["2024-02-29T08:30:06.123Z", "1998-12-31T15:59:60-08:00"],
    "date": ["2000-02-29", "0000-02-29", "9999-12-31"],
    "time": ["23:59:60Z", "08:30:06+23:59"],
    "duration": ["P1Y2M3DT4H5M6S", "PT36H", "P2W"],
    "email": ['"a b"@example.com', "a@[IPv6:::1]", "a@b", "a" * 64 + "@b.c"],
    "idn-email": ["δοκιμή@παράδειγμα.gr"],
    "hostname": ["a", "xn--4gbwdl.xn--wgbh1c", "1.2.3.4"],
    "idn-hostname": ["실례。테스트", "Example.com", "xn--4gbwdl"],
    "ipv4": ["0.0.0.0", "255.255.255.255"],
    "ipv6": ["::", "1::", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "::ffff:1.2.3.4"],
    "uri": [
        "https://a.b/c?d=e&f#g",
        "urn:a:b",
        "a:",
        "http://[::1]:80/",
        "http://%41/",
    ],
    "uri-reference": ["", "//", "a/b:c", "?", "#"],
    "iri": ["http://é.example/ü?ü#ü"],
    "iri-reference": ["ü", "//é"],
    "uri-template": ["{?a,b*,c:3}", "/x/{+y}"],
    "uuid": ["2EB8AA08-aa98-11ea-b4aa-73b441d16380"],
    "json-pointer": ["", "/", "/a~0~1", "/\n"],
    "relative-json-pointer": ["0", "0#", "1/a", "0+1/a", "0-1#"],
    "regex": [
        r"^\p{L}+(?<n>a)\k<n>\1[\w-]$",
        r"[^]",
        r"\u{1F600}",
        "(?<=a+)b",
        "a{2,}",
    ],
    "decimal": ["-12.50", "0", "1" * 5000],
    "byte": ["", "QQ==", "QUI=", "QUJD"],
    "base64": ["QUJD"],
    "base64url": ["", "QQ", "QQ==", "_-8"],
    "http-date": ["Sun, 06 Nov 1994 08:49:37 GMT"],
    "date-time-rfc-2822": ["Thu, 30 Jul 2015 20:12:31 +0000", "1 Jan 2020 00:00 GMT"],
    "google-datetime": ["2014-10-02T15:01:23.045123456Z"],
    "int8": [-128, 127, 1.0],
    "int16": [-(2**15), 2**15 - 1],
    "uint8": [0, 255, 2.0],
    "uint16": [0, 2**16 - 1],
    "uint32": [0, 2**32 - 1],
    "uint64": [0, 2**64 - 1],
    "int32": [-(2**31), 2**31 - 1, 1.0],
    "int64": [-(2**63), 2**63 - 1],
    "float": [3.4028235e38, -1, 1e-60],
    "float32": [0.5],
    "double": [1.7976931348623157e308, 10**308],
    "unix-time": [0, -1, 1.5, 1_700_000_000],
    "unixtime": [1_700_000_000],
}
INVALID = {
    "date-time": [
        "2023-02-29T00:00:00Z",
        "2024-01-01 00:00:00Z",
        "2024-01-01T00:00:00",
    ],
    "date": ["1900-02-29", "2024-1-01", "2024-04-31", "2024-01-01\n"],
    "time": ["23:59:60-01:00", "24:00:00Z"],
    "duration": ["P", "PT", "P1Y2D", "P1W1D", "PT1.5S"],
    "email": ["a", "a@", "@b", "a..b@c", "a" * 65 + "@b.c", "a@-b", "a@b-", "a@[::1]"],
    "idn-email": ["é" * 33 + "@b.c", "a@", "\ud800@a"],
    "hostname": ["a_b", "a.", "-a", "a" * 64, "xn--X", "a\n", ".".join(["a" * 60] * 5)],
    "idn-hostname": ["", "a..b", "0a.א", "〮a", "ab--cd", "ü" * 300],
    "ipv4": ["1.2.3", "01.2.3.4", "1.2.3.4\n", "256.1.1.1"],
    "ipv6": [":::", "1::2::3", "1:2:3:4:5:6:7:8::", "fe80::1%a", "12345::", "::1\n"],
    "uri": ["a", "//a", "http://a b", "http://a/%4", "http://[::1", "1a:b", "http://é"],
    "uri-reference": ["1:b", "\\", "[", "//a:b"],
    "iri": ["ü", "http://a/\\", "http://a\ud800"],
    "iri-reference": ["ü:b ", "//[a]"],
    "uri-template": ["{", "}", "{a:0}", "{a:10000}", " ", "%4"],
    "uuid": [
        "2eb8aa08aa9811eab4aa73b441d16380",
        "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}",
    ],
    "json-pointer": ["a", "/~2", "/~"],
    "relative-json-pointer": ["", "/a", "01", "0+0", "0##", "-1"],
    "regex": [
        r"\a",
        "(",
        ")",
        "[z-a]",
        "a{2,1}",
        "(a){2,1}",
        r"\1",
        "(?P<n>a)",
        "(?=a)*",
    ]
    + [r"[\w-a]", r"\k<n>", "(?<n>a)(?<n>b)", "a**", "]", r"\u{110000}", "a{,2}"],
    "decimal": ["", "1.", ".5", "1e3", "NaN", "١"],
    "byte": ["QQ", "QQ=", "Q===", "QQ==\n", "Q Q=", "_-8="],
    "base64": ["="],
    "base64url": ["Q", "+/8", "QQ="],
    "http-date": ["Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 +0000"],
    "date-time-rfc-2822": ["Wed, 30 Jul 2015 20:12:31 +0000", "30 Feb 2015 20:12 GMT"],
    "google-datetime": ["yesterday"],
    "int8": [-129, 128, 0.5],
    "int16": [2**15, -(2**15) - 1],
    "uint8": [-1, 256, 0.5],
    "uint16": [-1, 2**16],
    "uint32": [-1, 2**32, float("nan")],
    "uint64": [-1, 2**64, float("inf")],
    "int32": [2**31, 1.5, float("inf"), float("nan")],
    "int64": [2**63, -(2**63) - 1],
    "float": [3.4028236e38, 10**39, float("inf"), float("nan")],
    "float32": [-1e300],
    "double": [float("inf"), float("nan"), 10**309],
    "unix-time": [float("inf"), float("nan")],
    "unixtime": [float("nan")],
}


@pytest.mark.parametrize("name", FORMATS)
def test_our_cases(name: str) -> None:
    is_one = check(name)
    assert [value for value in VALID[name] if not is_one(value)] == []
    assert [value for value in INVALID[name] if is_one(value)] == []


@pytest.mark.parametrize("path", SUITE_FILES, ids=lambda p: f"{p.parts[-4]}-{p.stem}")
def test_the_json_schema_test_suite(path: Path) -> None:
    wrong: list[str] = []
    for group in json.loads(path.read_text()):
        if group["schema"]["format"] not in FORMATS:
            continue
        is_one = check(group["schema"]["format"])
        wrong += [
            test["description"]
            for test in group["tests"]
            if isinstance(test["data"], str) and is_one(test["data"]) != test["valid"]
        ]
    assert wrong == []


HOSTILE = [
    "a",
    "1",
    "a-",
    "a.",
    "()",
    "(",
    "[a-b]",
    "a*",
    "%41",
    "{a}",
    "/",
    "~0",
    "::",
]
HOSTILE += [
    "\\",
    "é",
    "xn--",
    "P1D",
    "=",
    "(?<a>",
    "a{1,2}",
    '"\\a',
    "@",
    "\ud800",
    "++",
]


@pytest.mark.parametrize("name", [n for n, f in FORMATS.items() if f.type == "string"])
def test_hostile_strings_take_linear_time(name: str) -> None:
    is_one = check(name)
    for prefix in ("", "http://", "a@", "P", "(", "{", "http://["):
        for seed in HOSTILE:
            short, long = (prefix + seed * (n // len(seed)) for n in (100, 100_000))
            is_one(short)  # compiles
            start = time.process_time()
            is_one(long)
            assert time.process_time() - start < 0.25, (prefix, seed)
