"""Values of the document as Python source: the only module that does this.

Every string of the document becomes the inside of a literal or docstring. It is escaped,
never filtered, so no string of a document can become code. Nothing here is printed in a
`#` comment.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from .code import Code
from .filling import filled

if TYPE_CHECKING:
    from ...model import Json

_PLAIN = re.compile(r"[ !#-\[\]-~]*")  # printable ASCII without `"` and `\`
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}


def string(text: str) -> Code:
    r"""A string literal as black writes it: in the quotes that need fewer escapes.

    >>> print(string("it's\u202e"), string('say "a"'))
    "it's\u202e" 'say "a"'
    """
    if _PLAIN.fullmatch(text):
        return Code(f'"{text}"')
    quote = _quote(text)
    return Code(f"{quote}{_escaped(text, quote)}{quote}")


def toml_string(text: str) -> Code:
    r"""A basic string of TOML.

    >>> print(toml_string('say "a"\n'))
    "say \"a\"\n"
    """
    return Code(f'"{"".join(map(_in_toml, text))}"')


def _in_toml(character: str) -> str:
    if _PLAIN.fullmatch(character):
        return character
    code = ord(character)
    if 0xD800 <= code < 0xE000:  # half a surrogate pair, which TOML cannot have
        code = 0xFFFD
    escaped = f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return {'"': '\\"', **_NAMED}.get(character, escaped)


def _quote(text: str) -> str:
    """Black's choice of quotes."""
    return "'" if text.count('"') > text.count("'") else '"'


def _escaped(text: str, quote: str) -> str:
    return "".join(
        (
            f"\\{c}"
            if c == quote
            else _NAMED.get(c) or (c if c.isprintable() else _code(c))
        )
        for c in text
    )


def _code(character: str) -> str:
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def literal(value: Json) -> Code:
    """JSON data as a Python literal, on one line.

    Raises ValueError for a number that has no literal (an infinity, NaN).
    """
    match value:
        case str():
            return string(value)
        case dict():
            pairs = [f"{string(key)}: {literal(one)}" for key, one in value.items()]
            return Code(f"{{{', '.join(pairs)}}}")
        case list():
            return Code(f"[{', '.join(map(literal, value))}]")
        case float() if not math.isfinite(value):
            raise ValueError(f"{value} has no literal")
        case float():
            return Code(repr(value).replace("e+", "e"))
        case int() | None:
            return Code(repr(value))


def binary(value: bytes) -> Code:
    r"""A bytes literal as black writes it.

    >>> print(binary(b'\x00"'))
    b'\x00"'
    """
    quote = "'" if value.count(b'"') > value.count(b"'") else '"'
    escaped = (
        (
            f"\\{chr(c)}"
            if chr(c) == quote
            else _NAMED.get(chr(c)) or (chr(c) if 32 <= c < 127 else f"\\x{c:02x}")
        )
        for c in value
    )
    return Code(f"b{quote}{''.join(escaped)}{quote}")


def sequence(items: Iterable[str]) -> Code:
    """Expressions as a tuple."""
    listed = list(items)
    comma = "," if len(listed) == 1 else ""
    return Code(f"({', '.join(listed)}{comma})")


# Docstrings


@lru_cache(1024)  # the methods of both clients have the same
def docstring(text: str, indent: int, width: int = 88) -> Code:
    r"""A docstring, laid out as black leaves it; the first line is not indented.

    >>> print(docstring('Say "hi"', 0))
    \"\"\"Say "hi" \"\"\"
    """
    lines = _wrapped(text, width - indent - 3)
    if not lines:
        return Code('""""""')
    pad = " " * indent
    if len(lines) == 1 and len(lines[0]) + indent + 6 > width:
        lines = _wrapped(text, width - indent - 6)
    if len(lines) == 1:
        return Code(f'"""{_guarded(lines[0])}"""')
    inside = "\n".join(f"{pad}{line}" if line else "" for line in lines)
    return Code(f'"""{inside[indent:]}\n{pad}"""')


def _guarded(line: str) -> str:
    """A space keeps a quote at the end apart from the closing quotes, as black has it."""
    return f"{line} " if line.endswith('"') else line


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns, escaped for triple quotes."""
    lines = [_inside(line) for line in filled(text, width)]
    if lines and lines[0].startswith('\\"\\"\\"'):
        return lines
    if lines and lines[0].startswith('"'):
        lines[0] = "\\" + lines[0]
    return lines


def _inside(line: str) -> str:
    """A line for triple quotes: nothing in it can end the docstring."""
    if _PLAIN.fullmatch(line):
        return line
    line = line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else _code(c) for c in line)
