"""Text as Markdown that shows it: nothing in it is markup, whoever renders it.

MkDocs and Zensical use Python-Markdown, other programs CommonMark. They differ in what a
backslash escapes, so that most characters are escaped as entities, and only where they
could mean something. That is also so for the extensions that Zensical enables by default:
attributes (`{ onclick=... }`), mathematics, keys, emoji and others.

    Pass <Pay> as a * b   Pass &lt;Pay> as a \\* b
"""

from __future__ import annotations

import re

from ...inputs.urls import percent_encoded

_SPACES = re.compile(r"[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
"""White space and all that ends a line. Other spaces, such as U+00A0, stay."""
_SPECIAL = re.compile(
    r"""
    [\\`~^<*{]
    | (?<![^\W_])_ | _(?![^\W_])        # inside of words, an underscore is one
    | &(?=\#|\w+;) | &$
    | \](?=\s?(?:[\[(:{]|$))               # what would make a link, or its definition
    | \[(?=[\[^])
    | !(?=\[|$)
    | (?<!\s)\$ | (?<=^\s)\$           # the end of a formula
    | (?<==)= | =(?==) | (?<=\+)\+ | \+(?=\+)
    | :(?=[\w+-]+:)                     # :emoji:
    """,
    re.VERBOSE,
)
_AT_START = re.compile(
    r"[#>|:=?\[]|[-+](?=[\s-]|$)|!(?=!!)|/(?=//)|(?<=\d)[.)](?=\s|$)"
)
_NUMBER = re.compile(r"\d{1,9}(?=[.)](?:\s|$))")
_BACKSLASHED = frozenset("*_{]")
"""What a backslash escapes everywhere, and is easier to read so."""
_NAME = re.compile(r"[A-Za-z0-9_.,/\[\]{}()=-]+")
"""Code that means nothing else: most of it."""
_TICKS = re.compile("`+")
_BREAKS_HTML = re.compile(
    r"""<(?:[!?]|[a-z/][^<>]*(?:["'<]|$)"""
    r"|(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)\b)",
    re.IGNORECASE,
)
"""Code after which a parser of HTML, which MkDocs lets read Markdown, sees no tags."""
_UNSAFE_IN_CODE = re.compile(
    r"[^A-Za-z0-9 .,/'()%@?\x80-\U0010ffff-] | (?<=www)\.", re.IGNORECASE | re.VERBOSE
)
_BRACKET = re.compile(r"\\?([\[\]])")
_LINKED = re.compile(
    r"(?<![^\W_])(?<![/.@-])(?:(?:https?|ftps?)://|www\.)\S*", re.IGNORECASE
)
"""What a renderer may show as a link by itself."""
_URL = re.compile(r"https?://[A-Za-z0-9._~:/?#@=%&,-]*[A-Za-z0-9_/=]")
_STARTS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_AFTER_URL = re.compile(r"[.,:;!?)\]}>'\"]*")
_WEB = ("http://", "https://")
_UNSAFE_IN_URL = re.compile(r"[^A-Za-z0-9._~:/?#@!&',;=%+-]")
_ENTITY = re.compile(r"&(?=#?\w+;)|(?<=\+)\+")


def text(value: str, *, in_link: bool = False) -> str:
    """The text on one line, wherever it is; spaces around it stay, as one."""
    line = _SPACES.sub(" ", value)
    if in_link:
        line = _at_start(_plain(line))
        return _BRACKET.sub(lambda one: _entity(one[1]), line)
    if "://" not in line and "www." not in line.lower():
        return _at_start(_plain(line))
    pieces: list[str] = []
    position = 0
    for found in _LINKED.finditer(line):
        pieces += _plain(line[position : found.start()]), _linked(found[0])
        position = found.end()
    return _at_start("".join([*pieces, _plain(line[position:])]))


def _plain(value: str) -> str:
    return _SPECIAL.sub(_escaped, value)


def _linked(value: str) -> str:
    """A URL in angle brackets, so that every renderer ends the link at the same place.

    Some renderers read the escapes in a URL as part of it. So a URL with characters that
    are escaped is not a link.

        https://e.com/a.      <https://e.com/a>.
        https://e.com/{id}    https&#58;//e.com/\\{id}
    """
    url = _URL.match(value)
    if url is not None and _AFTER_URL.fullmatch(value, url.end()):
        return f"<{url[0]}>{_plain(value[url.end() :])}"
    plain = _plain(value)
    if plain == value and "|" not in value:  # which a cell escapes
        return value
    return _STARTS.sub(lambda one: _entity(one[0]), plain)


def at_end(markdown: str) -> str:
    """Inline Markdown that ends a block: without escapes of what nothing follows."""
    if markdown.endswith("\\]"):
        return f"{markdown[:-2]}]"
    return f"{markdown[:-5]}!" if markdown.endswith("&#33;") else markdown


def in_cell(markdown: str) -> str:
    """Inline Markdown in a cell of a table, which a `|` would end."""
    return markdown.replace("|", "&#124;")


def code(value: str, *, in_cell: bool = False) -> str:
    """A code span."""
    if _NAME.fullmatch(value):
        return f"`{value}`"
    line = _SPACES.sub(" ", value)
    ticks = max((len(run) for run in _TICKS.findall(line)), default=0) + 1
    is_readable = (
        ticks < 3
        and line.strip(" ") == line != ""
        and not line.startswith(("#!", ":::"))
        and not (in_cell and "|" in line)
        and "]:" not in line  # in a link, the end of a definition
        and "&#" not in line  # Python-Markdown reads it twice in headings
        and not ("<" in line and _BREAKS_HTML.search(line))
    )
    if not is_readable:
        # Entities mean nothing between backticks, and Markdown something in elements.
        inside = _UNSAFE_IN_CODE.sub(lambda one: _entity(one[0]), line)
        if inside.strip(" ") != inside:
            inside = inside.replace(" ", "&#32;")
        return f"<code>{inside}</code>"
    pad = " " if line[0] == "`" or line[-1] == "`" else ""
    return f"{'`' * ticks}{pad}{line}{pad}{'`' * ticks}"


def fence(value: str, language: str = "") -> str:
    """A block of code, which must not be indented: Python-Markdown knows no other fences."""
    lines = value.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    ticks = "`" * max([3, *(len(run) + 1 for run in _TICKS.findall(lines))])
    return f"{ticks}{language}\n{lines}\n{ticks}"


def url(value: str) -> str:
    """A URL as a link's destination. Letters of any language stay, as in anchors."""
    plain = _UNSAFE_IN_URL.sub(lambda one: _percent_encoded(one[0]), value)
    return _ENTITY.sub(lambda one: _entity(one[0]), plain)


def link(label: str, target: str) -> str:
    """A link; `label` is Markdown."""
    if target.startswith(_WEB) and label == text(target, in_link=True):
        if url(target) == target:
            return f"<{target}>"
    return f"[{label}]({url(target)})"


def _at_start(line: str) -> str:
    """The line without what makes a block of it: a heading, an item, an admonition."""
    at = len(line) - len(line.lstrip())
    number = _NUMBER.match(line, at)
    at = number.end() if number is not None else at
    found = _AT_START.match(line, at)
    if found is None:
        return line
    return f"{line[:at]}{_entity(line[at])}{line[at + 1 :]}"


def _percent_encoded(character: str) -> str:
    return character if character.isalnum() else percent_encoded(character)


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    return f"\\{character}" if character in _BACKSLASHED else _entity(character)


def _entity(character: str) -> str:
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(
        character, f"&#{ord(character)};"
    )
