"""Values of the document as Python source: the only room that does this.

Whatever the document says, it ends as the inside of a literal or docstring: encoded,
never filtered, so no text of a document can become code. Nothing here ends up in a
`#` comment.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from textwrap import dedent

from ...model import Json

_PLAIN = re.compile(r"[ !#-\[\]-~]*")  # printable ASCII without `"` and `\`
_ENTRY = re.compile(r" +\w+: ")  # an argument's line under `Args:`
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}


def string(text: str) -> str:
    r"""A string literal as black writes it: in the quotes that need fewer escapes.

    >>> print(string("it's\u202e"), string('say "a"'))
    "it's\u202e" 'say "a"'
    """
    if _PLAIN.fullmatch(text):
        return f'"{text}"'
    quote = _quote(text)
    return f"{quote}{_escaped(text, quote)}{quote}"


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


def literal(value: Json) -> str:
    """JSON data as a Python literal, on one line.

    Raises ValueError for a number that has no literal (an infinity, NaN).
    """
    match value:
        case str():
            return string(value)
        case dict():
            return f"{{{', '.join(f'{string(k)}: {literal(v)}' for k, v in value.items())}}}"
        case list():
            return f"[{', '.join(map(literal, value))}]"
        case float() if not math.isfinite(value):
            raise ValueError(f"{value} has no literal")
        case float():
            return repr(value).replace("e+", "e")
        case int() | None:
            return repr(value)


def sequence(items: Iterable[str]) -> str:
    """Expressions as a tuple."""
    listed = list(items)
    return f"({listed[0]},)" if len(listed) == 1 else f"({', '.join(listed)})"


# Docstrings


def docstring(text: str, indent: int, width: int = 88) -> str:
    r"""A docstring, laid out as black leaves it; the first line is not indented.

    >>> print(docstring('Say "hi"', 0))
    \"\"\"Say "hi" \"\"\"
    """
    lines = _wrapped(text, width - indent - 3)
    if not lines:
        return '""""""'
    pad = " " * indent
    if len(lines) == 1 and len(lines[0]) + indent + 6 > width:
        lines = _wrapped(text, width - indent - 6)
    if len(lines) == 1:
        return f'"""{_guarded(lines[0])}"""'
    inside = "\n".join(f"{pad}{line}" if line else "" for line in lines)
    return f'"""{inside[indent:]}\n{pad}"""'


def _guarded(line: str) -> str:
    """The closing quotes must not meet a quote: black sets a space between them."""
    return f"{line} " if line.endswith('"') else line


def _wrapped(text: str, width: int) -> list[str]:
    """Paragraphs of at most `width` columns, ready to stand between triple quotes."""
    lines: list[str] = []
    for paragraph in _cleaned(text).split("\n"):
        if len(paragraph) <= width:
            lines.append(_inside(paragraph))
        else:
            lines.extend(map(_inside, _broken(paragraph, width)))
    while lines and not lines[-1]:
        lines.pop()
    if lines and lines[0].startswith('\\"\\"\\"'):
        return lines
    if lines and lines[0].startswith('"'):
        lines[0] = "\\" + lines[0]
    return lines


def _cleaned(text: str) -> str:
    """Line ends of every kind become one, at most one blank line in a row, no tabs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    lines = [line.rstrip(" ") for line in text.strip().split("\n")]
    lines[1:] = dedent("\n".join(lines[1:])).split("\n") if lines[1:] else []
    kept = [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]
    return "\n".join(kept)


def _broken(paragraph: str, width: int) -> list[str]:
    """Lines that keep the paragraph's indent; behind `name: ` they hang below it."""
    lead = paragraph[: len(paragraph) - len(paragraph.lstrip(" "))][: width // 2]
    hang = f"{lead}    " if _ENTRY.match(paragraph) else lead
    lines: list[str] = []
    current = lead
    empty = True
    for word in paragraph.split(" "):
        if not word:
            continue
        if not empty and len(current) + 1 + len(word) > width:
            lines.append(current)
            current, empty = hang, True
        current = f"{current}{word}" if empty else f"{current} {word}"
        empty = False
    lines.append(current)
    return lines


def _inside(line: str) -> str:
    """A line of text between triple quotes: nothing in it can end the docstring."""
    if _PLAIN.fullmatch(line):
        return line
    line = line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else _code(c) for c in line)
