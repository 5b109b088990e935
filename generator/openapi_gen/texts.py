"""Texts of a document that a package prints, and that decide nothing else.

No type, name or check depends on a description. So a run in which only descriptions have
changed can print them where the former run did, and need not understand the document
again (`output/reworded.py`). For this, a text knows its place in the document, and what is
made of texts is made late: when a file is printed, by a function that is known by name.

Where the code has to look at a text before that, it is recorded: as a condition, which has
to have the same outcome in the later run, or as a decisive text, which must not change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .model import Id


class Texts:
    """What a run learns about the texts of its documents."""

    def __init__(self) -> None:
        self.known: list[Text] = []
        self.decisive: set[Id] = set()
        """The places of texts that decide more than what is printed, and the places of
        values, all texts in which do."""
        self.repaired = False
        """Whether the documents are read otherwise than they are written."""
        self.conditions: list[Made] = []
        """Texts that the code asked whether they are empty."""
        self.printed: list[Made] = []
        """What is printed for each placeholder."""
        self.has_placeholders = True
        """Whether templates print placeholders; those of a repository may change what
        they print."""

    def decide(self, places: Iterable[Id]) -> None:
        """Records that more depends on the texts at these places, or below them."""
        self.decisive.update(places)

    def placeholder(self, made: Made) -> str:
        """What templates print in place of the text; no document can have it."""
        if not self.has_placeholders:
            return made.value
        self.printed.append(made)
        return f"\0{len(self.printed) - 1}\0"


class Text(str):
    """A string of the document, with its place."""

    __slots__ = ("key", "number", "owner", "texts")

    owner: Id
    key: str
    texts: Texts
    number: int
    """Which of the document's texts it is; -1 if it is none that may be another."""

    @classmethod
    def at(cls, owner: Id, key: str, text: str, texts: Texts) -> Text:
        made = cls(text)
        made.owner = owner
        made.key = key
        made.texts = texts
        made.number = -1
        texts.known.append(made)
        return made

    @property
    def id(self) -> Id:
        return f"{self.owner}/{self.key}"

    def __format__(self, specification: str) -> str:
        return format(str(settled(self)), specification)

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (str(self),)


class Made:
    """A text that a function makes of others when it is printed."""

    __slots__ = ("_value", "arguments", "function", "outcome", "texts")

    outcome: bool | None
    """Whether it is not empty, if the code asked for that."""

    def __init__(
        self, function: str, arguments: tuple[Prose | int, ...], texts: Texts
    ) -> None:
        self.function = function
        self.arguments = arguments
        self.texts = texts
        self._value: str | None = None
        self.outcome = None

    def __bool__(self) -> bool:
        """Whether the text is not empty; the later run has to find the same."""
        if self.outcome is None:
            self.outcome = bool(self.value)
            self.texts.conditions.append(self)
        return self.outcome

    def __str__(self) -> str:
        raise TypeError("a text of the document that is printed too early")

    @property
    def value(self) -> str:
        """The text."""
        if self._value is None:
            self._value = FUNCTIONS[self.function](*map(_plain, self.arguments))
        return self._value

    def forget(self) -> None:
        """Drops the text, which is printed, and may be long."""
        self._value = None
        for argument in self.arguments:
            if isinstance(argument, Made):
                argument.forget()


def _plain(argument: Prose | int) -> str | int:
    if isinstance(argument, Made):
        return argument.value
    return argument if isinstance(argument, int) else str(argument)


Prose: TypeAlias = str | Made
"""A text, or one that is made when it is printed."""

FUNCTIONS: dict[str, Callable[..., str]] = {}
"""What makes texts of texts, by name."""


def late(function: Callable[..., str]) -> Callable[..., Prose]:
    """Makes a function wait until its result is printed, if it is given a text.

    It has to depend on its arguments alone, which are strings and integers.
    """
    name = function.__name__
    assert name not in FUNCTIONS, name
    FUNCTIONS[name] = function

    @wraps(function)
    def make(*arguments: Prose | int) -> Prose:
        for argument in arguments:
            if isinstance(argument, Text | Made):
                return Made(name, arguments, argument.texts)
        return function(*arguments)

    return make


def printed(text: Prose) -> str:
    """What a template is given: the text, or a placeholder; empty if the text is."""
    if isinstance(text, str):
        return text
    return text.texts.placeholder(text) if text else ""


def settled(text: str) -> str:
    """A text on which more depends than what is printed."""
    if isinstance(text, Text):
        text.texts.decide([text.id])
    return text
