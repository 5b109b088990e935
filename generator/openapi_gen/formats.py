"""The table of formats: what the generator knows about each value of `format`.

A row says which function of the package's runtime checks a value, and, for some, which
Python type the value has. A format applies to one JSON type and ignores the others
(JSON Schema 2020-12 validation, section 7.1). A format without a row is not checked.
`binary` and `password` have none: they restrict no value.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from .python_types import BASE64, PythonType


class Format(NamedTuple):
    """A row: the check is `function` in `runtime/validation/formats/<module>`."""

    module: str
    function: str
    type: Literal["string", "number"]
    """What it applies to; `number` includes integers."""
    python: PythonType | None = None
    """None: a string stays `str`, a number `int` or `float`."""
    of_number: PythonType | None = None
    """That of a number, where the format is one of strings and of numbers."""


_DATETIME = "import datetime as dt"
_DECIMAL = "from decimal import Decimal"
_UNIX_TIME = PythonType("dt.datetime", _DATETIME, "unix_time", is_plain=False)

FORMATS: dict[str, Format] = {
    # JSON Schema 2020-12 validation, section 7.3
    "date-time": Format(
        "dates",
        "is_date_time",
        "string",
        PythonType("dt.datetime", _DATETIME, "date_time"),
    ),
    "date": Format(
        "dates", "is_date", "string", PythonType("dt.date", _DATETIME, "date")
    ),
    "time": Format(
        "dates", "is_time", "string", PythonType("dt.time", _DATETIME, "time")
    ),
    "duration": Format(
        "dates",
        "is_duration",
        "string",
        PythonType("dt.timedelta", _DATETIME, "duration"),
    ),
    "email": Format("mail", "is_email", "string"),
    "idn-email": Format("mail", "is_idn_email", "string"),
    "hostname": Format("hosts", "is_hostname", "string"),
    "idn-hostname": Format("hosts", "is_idn_hostname", "string"),
    "ipv4": Format("addresses", "is_ipv4", "string"),
    "ipv6": Format("addresses", "is_ipv6", "string"),
    "uri": Format("uris", "is_uri", "string"),
    "uri-reference": Format("uris", "is_uri_reference", "string"),
    "iri": Format("uris", "is_iri", "string"),
    "iri-reference": Format("uris", "is_iri_reference", "string"),
    "uri-template": Format("templates", "is_uri_template", "string"),
    "uuid": Format(
        "identifiers",
        "is_uuid",
        "string",
        PythonType("UUID", "from uuid import UUID", "uuid"),
    ),
    "json-pointer": Format("pointers", "is_json_pointer", "string"),
    "relative-json-pointer": Format("pointers", "is_relative_json_pointer", "string"),
    "regex": Format("expressions", "is_regex", "string"),
    # https://spec.openapis.org/registry/format/
    "int8": Format("numbers", "is_int8", "number"),
    "int16": Format("numbers", "is_int16", "number"),
    "int32": Format("numbers", "is_int32", "number"),
    "int64": Format("numbers", "is_int64", "number"),
    "uint8": Format("numbers", "is_uint8", "number"),
    "uint16": Format("numbers", "is_uint16", "number"),
    "uint32": Format("numbers", "is_uint32", "number"),
    "uint64": Format("numbers", "is_uint64", "number"),
    "float": Format("numbers", "is_float", "number"),
    "double": Format("numbers", "is_double", "number"),
    "decimal": Format(
        "numbers",
        "is_decimal",
        "string",
        PythonType("Decimal", _DECIMAL, "decimal", is_plain=False),
        PythonType(
            "Decimal", _DECIMAL, "decimal_number", module="json.decimal_numbers"
        ),
    ),
    "byte": Format("encodings", "is_byte", "string", BASE64),
    "base64url": Format(
        "encodings",
        "is_base64url",
        "string",
        PythonType("bytes", "", "base64url", is_plain=False),
    ),
    "http-date": Format(
        "dates",
        "is_http_date",
        "string",
        PythonType("dt.datetime", _DATETIME, "http_date", is_plain=False),
    ),
    "unix-time": Format("numbers", "is_double", "number", _UNIX_TIME),
    # Synonyms in real documents
    "date-time-rfc-2822": Format("dates", "is_date_time_rfc_2822", "string"),
    "google-datetime": Format("dates", "is_date_time", "string"),
    "base64": Format("encodings", "is_byte", "string"),
    "unixtime": Format("numbers", "is_double", "number", _UNIX_TIME),
    "float32": Format("numbers", "is_float", "number"),
}

SYNONYMS: dict[str, str] = {
    "datetime": "date-time",
    "decimal128": "decimal",
    "float64": "double",
    "guid": "uuid",
    "long": "int64",
    "uint": "uint64",
    "url": "uri",
    "uuid1": "uuid",
    "uuid3": "uuid",
    "uuid4": "uuid",
    "uuid5": "uuid",
    "uuid7": "uuid",
}
"""Other names of formats, as frameworks write them."""


def python_type(name: str, json_type: str) -> PythonType | None:
    """The Python type of a format's strings, numbers or integers."""
    row = FORMATS.get(name)
    if row is None:
        return None
    if row.type == json_type or (row.type == "number" and json_type == "integer"):
        return row.python
    return row.of_number if json_type == "number" else None
