"""Safe HTML as Markdown, so that descriptions are judged once, for both formats.

The HTML is what `documenting.text` makes: balanced, of few elements, without attributes but
`href`. Its text becomes text of Markdown, its elements the syntax of Markdown, or where that
is ambiguous an element without attributes. So no markup of a document reaches a renderer,
also one that allows HTML.

    <p>Pass <b>the</b> &lt;Pay&gt;</p><ul><li>a</li></ul>   Pass **the** &lt;Pay>

                                                            -   a

What is nested is indented by four spaces, which is what Python-Markdown asks for. A library
would add a parser, and escape for one dialect only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from html import unescape
from itertools import groupby
from typing import NamedTuple

from ...records import dataclass
from . import escaping

INDENT = "    "
_TAG = re.compile(r'<(/?)([a-z0-9]+)(?: href="([^"]*)")?(?: [a-z]+="[^"]*")*>')
_EMPTY = frozenset({"br", "hr"})
_BLOCKS = frozenset("p ul ol li pre table thead tbody tr td th blockquote hr".split())
_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_ELEMENTS = {"b": "strong", "i": "em"}
_NOTHING = "&#8203;"
"""A space without width: what an item begins with that does not begin with words."""
_SEPARATOR = "<!-- -->"
"""Ends a list, to which code after it would belong."""
_BEFORE_EMPHASIS = re.compile(r"(?:^|[ (])$")
_AFTER_EMPHASIS = re.compile(r"$|[ .,;:!?)]")
_LAST_BREAKS = re.compile(r"(?: |<br>)+$")
_EXTERNAL = re.compile(r"[a-z]+:", re.IGNORECASE)


@dataclass(slots=True)
class _Element:
    name: str
    href: str = ""
    children: list[_Element | str] = field(default_factory=list["_Element | str"])

    def text(self) -> str:
        return _text(self.children)

    def is_block(self) -> bool:
        return self.name in _BLOCKS or any(
            isinstance(one, _Element) and one.is_block() for one in self.children
        )


class TypeParts(NamedTuple):
    """A type, and links to the models that it names."""

    text: str
    links: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Converter:
    """Converts HTML; each distinct piece once."""

    link: Callable[[str], str] = lambda href: href
    """Makes the links between pages right."""
    _known: dict[tuple[str, bool], str] = field(
        default_factory=dict[tuple[str, bool], str]
    )
    _lines: dict[str, str] = field(default_factory=dict[str, str])

    def blocks(self, html: str, *, is_nested: bool = False) -> str:
        """Paragraphs, lists and tables; `is_nested` inside of an item."""
        key = html, is_nested
        known = self._known.get(key)
        if known is None:
            made = _join_blocks(self._blocks(_parsed(html), is_nested))
            known = self._known[key] = made
        return known

    def line(self, html: str) -> str:
        """All on one line."""
        known = self._lines.get(html)
        if known is None:
            known = self._lines[html] = self._flat(_parsed(html))
        return known

    def type(self, html: str) -> TypeParts:
        """The parts of a type."""
        parsed = _parsed(html)
        links = {
            one.text(): self.link(one.href)
            for one in parsed
            if isinstance(one, _Element) and one.name == "a"
        }
        return TypeParts(_text(parsed), tuple(links.items()))

    def _blocks(
        self, nodes: Iterable[_Element | str], is_nested: bool
    ) -> Iterator[tuple[str, str]]:
        """The kind and the text of each block."""
        for is_block, group in groupby(nodes, _is_block):
            if not is_block:
                for paragraph in _paragraphs(group):
                    if line := self._inline(paragraph):
                        yield "p", line
                continue
            for element in group:
                assert isinstance(element, _Element)
                yield from self._block(element, is_nested)

    def _block(self, element: _Element, is_nested: bool) -> Iterator[tuple[str, str]]:
        match element.name:
            case "ul" | "ol":
                if text := self._list(element):
                    yield "list", text
            case "pre":
                if text := element.text().strip("\n"):
                    yield ("code", _code_block(text, is_nested))
            case "table":
                yield from self._table(element)
            case "blockquote":
                text = _join_blocks(self._blocks(element.children, True))
                if text:
                    yield "quote", _prefixed(text, "> ", ">")
            case "hr":
                yield "hr", "---"
            case _:
                yield from self._blocks(element.children, is_nested)

    def _list(self, element: _Element) -> str:
        items: list[str] = []
        is_loose = False
        for one in element.children:
            inside = [one]
            if isinstance(one, _Element) and one.name == "li":
                inside = one.children
            is_loose |= any(
                isinstance(child, _Element) and child.name == "p" for child in inside
            )
            found = [*self._blocks(inside, True)]
            if not found or found[0][0] != "p":
                found.insert(0, ("p", _NOTHING))
            is_loose |= len(found) > 2 or (len(found) == 2 and found[1][0] != "list")
            # After a loose list, Python-Markdown reads an item of a tight one as text.
            is_loose |= any("\n\n" in text for _, text in found)
            number = min(len(items) + 1, 99)
            marker = "-" if element.name == "ul" else f"{number}."
            separator = "\n\n" if is_loose else "\n"
            items.append(item(_join_blocks(found, separator), marker))
        return ("\n\n" if is_loose else "\n").join(items)

    def _table(self, table: _Element) -> Iterator[tuple[str, str]]:
        rows = [
            [escaping.in_cell(self._flat(cell.children, in_cell=True)) for cell in row]
            for row in _rows(table)
        ]
        width = max(map(len, rows), default=0)
        if not width:
            return
        lines = [
            f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows
        ]
        lines.insert(1, "|" + " --- |" * width)
        yield "table", "\n".join(lines)

    def _flat(self, nodes: Iterable[_Element | str], *, in_cell: bool = False) -> str:
        """Blocks as lines of one block."""
        lines: list[str] = []
        for is_block, group in groupby(nodes, _is_block):
            if is_block:
                for element in group:
                    assert isinstance(element, _Element)
                    if element.name == "pre":
                        lines += [
                            escaping.code(line, in_cell=in_cell)
                            for line in element.text().split("\n")
                            if line.strip()
                        ]
                    else:
                        lines.append(self._flat(element.children, in_cell=in_cell))
            else:
                lines.append(self._inline(group, in_cell=in_cell))
        return "<br>".join(line for line in lines if line)

    def _inline(
        self,
        nodes: Iterable[_Element | str],
        *,
        in_link: bool = False,
        in_cell: bool = False,
    ) -> str:
        """Inline content, without spaces around it."""
        pieces = [
            piece
            for node in nodes
            for piece in self._pieces(node, in_link=in_link, in_cell=in_cell)
        ]
        return escaping.at_end(_joined(pieces))

    def _pieces(
        self, node: _Element | str, *, in_link: bool, in_cell: bool
    ) -> Iterator[_Piece]:
        if isinstance(node, str):
            yield _Piece(escaping.text(node, in_link=in_link))
            return
        match node.name:
            case "br":
                yield _Piece("<br>", is_break=True)
            case "code":
                yield from _spaced(node.text(), self._code(node, in_cell))
            case "a":
                label = self._inline(node.children, in_link=True, in_cell=in_cell)
                yield from _spaced(node.text(), self._link(node, label))
            case "b" | "strong" | "i" | "em":
                inside = self._inline(node.children, in_link=in_link, in_cell=in_cell)
                name = _ELEMENTS.get(node.name, node.name)
                mark = _EMPHASIS[node.name]
                yield from _spaced(node.text(), inside, mark, name)
            case _:
                inside = self._inline(node.children, in_link=in_link, in_cell=in_cell)
                yield from _spaced(node.text(), inside)

    def _code(self, node: _Element, in_cell: bool) -> str:
        """Code; that of one link is a link."""
        text = node.text().strip()
        if not text:
            return ""
        code = escaping.code(text, in_cell=in_cell)
        links = [one for one in node.children if isinstance(one, _Element)]
        if len(links) == 1 and links[0].name == "a" and links[0].text() == text:
            return self._link(links[0], code)
        return code

    def _link(self, node: _Element, label: str) -> str:
        """A link; an anchor of the page is not one of Markdown."""
        if not label or node.href.startswith("#") or not node.href:
            return label
        is_external = _EXTERNAL.match(node.href) is not None
        return escaping.link(label, node.href if is_external else self.link(node.href))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a line; with a mark, it is emphasised by that or by an element."""

    text: str
    mark: str = ""
    element: str = ""
    is_break: bool = False


def _spaced(
    text: str, markdown: str, mark: str = "", element: str = ""
) -> Iterator[_Piece]:
    """A piece with the spaces of its text around it, outside of its syntax."""
    if text[:1].isspace():
        yield _Piece(" ")
    if markdown:
        yield _Piece(markdown, mark, element)
    if text[-1:].isspace():
        yield _Piece(" ")


def _joined(pieces: list[_Piece]) -> str:
    line = ""
    texts = [piece.text for piece in pieces]
    for index, piece in enumerate(pieces):
        text = piece.text
        if line[-1:] in ("", " ") or line.endswith("<br>"):
            text = text.lstrip(" ")
        if piece.is_break:
            line = line.rstrip(" ")
        if line.endswith("`") and text.startswith("`"):
            line += _NOTHING  # or they are read as one piece of code
        if piece.mark:
            after = next(filter(None, texts[index + 1 :]), "")
            text = _emphasised(piece, line, after)
        if not (piece.is_break and not line):
            line += text
    return _LAST_BREAKS.sub("", line).strip()


def _emphasised(piece: _Piece, before: str, after: str) -> str:
    """With asterisks where they are clear."""
    if (
        "*" not in piece.text
        and "\\" not in piece.text
        and "<" not in piece.text
        and piece.text.strip() == piece.text
        and (_BEFORE_EMPHASIS.search(before) or before.endswith("<br>"))
        and (_AFTER_EMPHASIS.match(after) or after.startswith("<br>"))
    ):
        return f"{piece.mark}{piece.text}{piece.mark}"
    return f"<{piece.element}>{piece.text}</{piece.element}>"


def item(text: str, marker: str = "-") -> str:
    """An item of a list: its first block must be a paragraph."""
    return f"{marker:<4}{_indented(text)[len(INDENT) :]}"


def _join_blocks(blocks: Iterable[tuple[str, str]], separator: str = "\n\n") -> str:
    text, before = "", ""
    for kind, block in blocks:
        if before == "list" and kind in ("code", "list"):
            text += f"\n\n{_SEPARATOR}"
        if text:
            text += separator if kind == "list" and before == "p" else "\n\n"
        text += block
        before = kind
    return text


def _code_block(text: str, is_nested: bool) -> str:
    return _indented(text) if is_nested else escaping.fence(text)


def _indented(text: str) -> str:
    return _prefixed(text, INDENT, "")


def _prefixed(text: str, prefix: str, for_blank: str) -> str:
    return "\n".join(
        prefix + line if line.strip() else for_blank for line in text.split("\n")
    )


def _rows(table: _Element) -> Iterator[list[_Element]]:
    for one in table.children:
        if not isinstance(one, _Element):
            continue
        if one.name == "tr":
            cells = [cell for cell in one.children if isinstance(cell, _Element)]
            if cells:
                yield cells
        else:
            yield from _rows(one)


def _paragraphs(nodes: Iterable[_Element | str]) -> Iterator[list[_Element | str]]:
    """Inline content, parted where lines are left blank."""
    paragraph: list[_Element | str] = []
    breaks = 0
    for node in nodes:
        if isinstance(node, _Element) and node.name == "br":
            breaks += 1
        elif not (breaks and isinstance(node, str) and node.isspace()):
            if breaks > 1:
                yield paragraph
                paragraph = []
            breaks = 0
        paragraph.append(node)
    yield paragraph


def _is_block(node: _Element | str) -> bool:
    return isinstance(node, _Element) and node.is_block()


def _text(nodes: Iterable[_Element | str]) -> str:
    return "".join(
        node if isinstance(node, str) else ("\n" if node.name == "br" else node.text())
        for node in nodes
    )


def _parsed(html: str) -> list[_Element | str]:
    root = _Element("")
    open_ = [root]
    position = 0
    for tag in _TAG.finditer(html):
        _add_text(open_[-1], html[position : tag.start()])
        position = tag.end()
        name = tag[2]
        if tag[1]:
            if len(open_) > 1:
                open_.pop()
            continue
        element = _Element(name, unescape(tag[3] or ""))
        open_[-1].children.append(element)
        if name not in _EMPTY:
            open_.append(element)
    _add_text(open_[-1], html[position:])
    return root.children


def _add_text(element: _Element, html: str) -> None:
    if html and not (html.isspace() and element.name in _CONTAINERS):
        element.children.append(unescape(html))


_CONTAINERS = frozenset({"", "ul", "ol", "table", "thead", "tbody", "tr", "blockquote"})
