"""Properties, parameters and the content of schemas as nested lists of Markdown.

Python lays them out because what is nested must be indented, which a template cannot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field

from ...records import dataclass
from ..constraints import Phrase
from ..fields import FieldView, MemberView, SchemaView, ValueView
from ..text import Html
from .escaping import code, link, text
from .from_html import Converter, item

_FEW = 4
"""As many members of a union are shown by its type alone."""


@dataclass(slots=True)
class Rows:
    """Lists on the pages of one tree."""

    converter: Converter
    anchor: Callable[[str], str]
    """The markup of an anchor."""
    is_cut: bool
    """Whether the properties of properties are left out."""
    _known: dict[int, tuple[object, str]] = field(
        default_factory=dict[int, tuple[object, str]]
    )

    def rows(self, fields: Sequence[FieldView]) -> str:
        """A list of properties. Those inside of another are the same object wherever
        their model is, and are laid out once."""
        known = self._known.get(id(fields))
        if known is None:
            known = self._known[id(fields)] = (fields, _list(map(self._row, fields)))
        return known[1]

    def schema(self, view: SchemaView) -> str:
        """What a schema consists of."""
        blocks = [sentence(view.facts)] if view.facts else []
        blocks += self._values(view.values, view.type)
        if self._are_listed(view.members):
            blocks += self._members(view.discriminator, view.members)
        if view.fields:
            blocks.append(self.rows(view.fields))
        return "\n\n".join(blocks)

    def type(self, type_: Html, members: Sequence[MemberView] = ()) -> str:
        """A type as code, with links to its models: `list[Pet]` leads to `Pet`.

        The members of a union that are listed have links of their own.
        """
        name, links = self.converter.type(type_)
        if not links or self._are_listed(members):
            return code(name)
        if len(links) == 1:
            return link(code(name), links[0][1])
        models = ", ".join(link(text(label), target) for label, target in links)
        return f"{code(name)} ({models})"

    def _row(self, one: FieldView) -> str:
        blocks = [self._head(one)]
        if one.description:
            blocks.append(self.converter.blocks(one.description, is_nested=True))
        facts = [*one.facts]
        if one.wire:
            facts.insert(0, Phrase("wire name", one.wire))
        if facts:
            blocks.append(sentence(facts))
        blocks += self._values(one.values, one.type)
        if self._are_listed(one.members):
            blocks += self._members(one.discriminator, one.members)
        if one.fields and not self.is_cut:
            name = self.converter.type(one.fields_of).text
            blocks += [f"Properties of {code(name)}:", self.rows(one.fields)]
        return item("\n\n".join(blocks))

    def _head(self, one: FieldView) -> str:
        """`name`: query, `str`, required."""
        words = [
            *([one.location] if one.location else []),
            self.type(one.type, one.members),
            *(["required"] if one.is_required else []),
            *one.marks,
        ]
        return f"{self.anchor(one.anchor)}{code(one.name)}: {', '.join(words)}"

    def _values(self, values: Sequence[ValueView], type_: Html) -> list[str]:
        """The values of an enum, unless the type shows them all."""
        has_words = any(value.name or value.meaning for value in values)
        if has_words:
            return ["Values:", _list(item(self._value(value)) for value in values)]
        if not values or "Literal[" in type_:
            return []
        return [f"Values: {', '.join(code(value.value) for value in values)}"]

    def _value(self, value: ValueView) -> str:
        name = f" {code(value.name)}" if value.name else ""
        meaning = f": {self.converter.line(value.meaning)}" if value.meaning else ""
        return f"{code(value.value)}{name}{meaning}"

    def _are_listed(self, members: Sequence[MemberView]) -> bool:
        """Whether a list of a union's members says more than its type."""
        return len(members) > _FEW or any(
            one.values or (one.fields and not self.is_cut) for one in members
        )

    def _members(self, discriminator: str, members: Iterable[MemberView]) -> list[str]:
        return ["One of:", _list(self._member(discriminator, one) for one in members)]

    def _member(self, discriminator: str, member: MemberView) -> str:
        head = self.type(member.type)
        if member.values:
            values = " or ".join(map(code, member.values))
            head = f"{head}, where {code(discriminator)} is {values}"
        if not member.fields or self.is_cut:
            return item(head)
        return item(f"{head}\n\n{self.rows(member.fields)}")


def _list(items: Iterable[str]) -> str:
    """A list, with blank lines where an item has paragraphs."""
    found = [*items]
    is_loose = any("\n\n" in one for one in found)
    return ("\n\n" if is_loose else "\n").join(found)


def sentence(phrases: Iterable[Phrase]) -> str:
    """Facts: `Minimum length 3, pattern ...`."""
    words = ", ".join(map(phrase, phrases))
    return words[:1].upper() + words[1:]


def predicates(phrases: Sequence[Phrase]) -> str:
    """Alternatives: `is missing, is shorter than 3 or does not match ...`."""
    *others, last = map(phrase, phrases)
    return f"{', '.join(others)} or {last}" if others else last


def phrase(one: Phrase) -> str:
    return "".join(_parts(one))


def _parts(one: Phrase) -> Iterator[str]:
    yield text(one.words)
    if one.code:
        yield f" {code(one.code)}"
    if one.tail:
        yield text(one.tail)
