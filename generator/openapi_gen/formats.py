"""Why this file exists: it is the one table that says which `format` is checked, by which
function of the generated package's `runtime/formats`, and for which JSON type.

A format is asserted only where the value has that type (JSON Schema 2020-12 validation,
section 7.1: a format of strings ignores numbers). Names that are absent are unknown, or,
like `binary` and `password`, say nothing that a check could hold against a value."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Format(NamedTuple):
    """A check: `module` of `runtime/formats`, its `function`, and what it applies to."""

    module: str
    function: str
    type: Literal["string", "number"]


FORMATS: dict[str, Format] = {
    # JSON Schema 2020-12 validation, section 7.3
    "date-time": Format("dates", "is_date_time", "string"),
    "date": Format("dates", "is_date", "string"),
    "time": Format("dates", "is_time", "string"),
    "duration": Format("dates", "is_duration", "string"),
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
    "uuid": Format("identifiers", "is_uuid", "string"),
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
    "decimal": Format("numbers", "is_decimal", "string"),
    "byte": Format("encodings", "is_byte", "string"),
    "base64url": Format("encodings", "is_base64url", "string"),
    "http-date": Format("dates", "is_http_date", "string"),
    # other names in real documents, where only one of the above can be meant
    "date-time-rfc-2822": Format("dates", "is_date_time_rfc_2822", "string"),
    "google-datetime": Format("dates", "is_date_time", "string"),
    "base64": Format("encodings", "is_byte", "string"),
    "float32": Format("numbers", "is_float", "number"),
}
