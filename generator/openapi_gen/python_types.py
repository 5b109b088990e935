"""The table of Python types: what a schema's values are in Python, by `type`.

`formats` has those of formats. Annotations, decoders, encoders and the comparison of
responses with their annotations follow these rows.
"""

from __future__ import annotations

from typing import NamedTuple


class PythonType(NamedTuple):
    """The Python type that JSON data of one type, and maybe one format, is decoded to."""

    annotation: str
    """How models spell it: `dt.date`."""
    imported: str = ""
    """The line that imports it; empty for a builtin."""
    codec: str = ""
    """`decode_<codec>` and `encode_<codec>` are its functions; empty where values are their
    own JSON data. Integers are, and have a decoder alone."""
    is_plain: bool = True
    """Whether `plain`, which knows classes but no formats, encodes it in the same way."""
    module: str = "json.formats"
    """The module of the runtime that has `decode_<codec>`, and `encode_<codec>` where
    `encoding` does not."""

    @property
    def encoding_module(self) -> str:
        """The module of the runtime that has the encoder."""
        is_common = self.is_plain and self.module == "json.formats"
        return "json.encoding" if is_common else self.module

    @property
    def decoder(self) -> str:
        return f"decode_{self.codec}"

    @property
    def encoder(self) -> str:
        return f"encode_{self.codec}"

    @property
    def name(self) -> str:
        """The name that a module needs for the annotation: `dt`, `UUID`."""
        return self.annotation.partition(".")[0]


BASE64 = PythonType("bytes", "", "bytes")

BOOLEAN = PythonType("bool")
INTEGER = PythonType("int", codec="integer", module="json.decoding")
"""`1.0` is an integer (JSON Schema 2020-12, 6.1.1), and is decoded to 1."""
NUMBER = PythonType("float")
STRING = PythonType("str")
