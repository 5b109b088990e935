"""What the check writers write to: lines with their depth, constants and imports."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum

from ...model import Id, Pattern, Rules, escape
from ..source.layout import WIDTH, bracketed
from ..source.literals import sequence, string


@dataclass(frozen=True, slots=True)
class Step:
    """A step from a value down to one of its members."""

    code: str
    """Source of the property's name or the item's index."""
    schema: Id | None = None
    """The schema that stands there by `properties`, `items` or `additionalProperties`;
    None where another keyword applies one."""
    is_key: bool = False
    """Whether `additionalProperties` leads there."""


@dataclass(frozen=True, slots=True)
class ValueLocation:
    """A value under check: its variable, and the way to it from the function's value."""

    variable: str
    steps: tuple[Step, ...] = ()
    location: str | None = None
    """Of a parameter; its steps begin at the values of this location."""

    @property
    def holder(self) -> str:
        """The variable of the object that the first step leads into."""
        return self.location or "value"

    def down(self, step: Step, variable: str) -> ValueLocation:
        return ValueLocation(variable, (*self.steps, step), self.location)

    def path(self) -> list[str]:
        """Source of the steps."""
        above = [string(self.location)] if self.location else []
        return [*above, *(step.code for step in self.steps)]

    def derives(self, schema: Id) -> bool:
        """Whether the steps tell where the schema stands."""
        return bool(self.steps) and self.steps[-1].schema == schema


def property_id(owner: Id, name: str) -> Id:
    """Where the schema of a property stands."""
    return f"{owner}/properties/{escape(name)}"


DynamicScope = tuple[tuple[str, Id], ...]
"""What each `$dynamicAnchor` is bound to, from the outermost resource on the way."""


def entered(env: DynamicScope, rules: Rules) -> DynamicScope:
    """The bindings inside a schema: those from outside win."""
    if not rules.anchors:
        return env
    return tuple(sorted({**dict(rules.anchors), **dict(env)}.items()))


class Kind(Enum):
    """What a function of a validator module does with its value."""

    CHECK = "check"
    """Returns the violations, None for none."""
    PROPERTIES = "properties"
    """Returns the names that the schema evaluates (JSON Schema 2020-12, 11.3)."""
    ITEMS = "items"
    """Returns the indices that the schema evaluates (11.2)."""


@dataclass(slots=True)
class Function:
    """A function of a validator module, without its frame."""

    name: str
    rules: Rules
    env: DynamicScope = ()
    kind: Kind = Kind.CHECK
    part: tuple[tuple[str, Rules], ...] | None = None
    """The properties that it checks, where it is a part of a larger object's checks."""
    parameter: str = "value: Json"
    own: bool = True
    """For other kinds than CHECK: whether `unevaluated...` of the schema itself counts."""
    lines: list[str] = field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class ModuleContext:
    """What a validator module has to know of the others."""

    table: Mapping[Id, Rules]
    modules: Mapping[Id, str]
    """The validator modules of schemas that have one."""
    dynamic: frozenset[Id]
    """The schemas from which a `$dynamicRef` can be reached."""
    recursive: frozenset[Id]
    """The schemas that can be reached from themselves."""

    def bindings(self, env: DynamicScope, rules: Rules) -> DynamicScope:
        """The bindings inside a schema; none where nothing in it would ask for them."""
        if rules.id in self.table and rules.id not in self.dynamic:
            return ()
        return entered(env, rules) if self.dynamic else ()


_SHORT = 24  # columns: a longer tuple would not fit beside what else is said


def _is_word(text: str) -> bool:
    return text.split() == [text]


@dataclass(slots=True)
class Module:
    """A validator module while it is written."""

    here: Id
    """The schema whose pointer the module's HERE holds."""
    around: ModuleContext
    functions: list[Function] = field(default_factory=list[Function])
    constants: dict[str, str] = field(default_factory=dict[str, str])
    """Source of each constant's value, and its name."""
    helpers: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """Names imported from each module of the runtime."""
    places: dict[tuple[str, str], Id] = field(default_factory=dict[tuple[str, str], Id])
    """Of parameters, by location and name: where the schema of each stands."""
    siblings: set[str] = field(default_factory=set[str])
    """Other validator modules that this one calls."""
    uses_re: bool = False
    uses_here: bool = False

    def need(self, module: str, name: str) -> str:
        self.helpers.setdefault(module, set()).add(name)
        return name

    def constant(self, prefix: str, source: str) -> str:
        """The name of a module constant of this value."""
        if source not in self.constants:
            count = sum(name.startswith(prefix) for name in self.constants.values())
            self.constants[source] = f"{prefix}_{count + 1}"
        return self.constants[source]

    def texts(self, prefix: str, texts: Sequence[str]) -> str:
        """The name of a constant tuple of texts, or the tuple itself where it is short.

        What would be a long list is written as words of one text where that is possible.
        """
        flat: str = sequence(map(string, texts))
        if len(flat) <= _SHORT:
            return flat
        if len(flat) > WIDTH - len(f"{prefix}_99 = ") and all(map(_is_word, texts)):
            flat = (
                f"{self.need('core.check_results', 'words')}({string(' '.join(texts))})"
            )
        return self.constant(prefix, flat)

    def search(self, pattern: Pattern) -> str:
        """The name of a constant that searches for a pattern."""
        expression = string(pattern.python)
        if pattern.longest is None:
            self.uses_re = True
            searcher = f"re.compile({expression})"
        else:
            kind = "Linear" if pattern.linear else "Bounded"
            self.need(f"validation.patterns.{kind.lower()}", kind)
            limit = f", {pattern.longest}" if pattern.longest else ""
            searcher = f"{kind}({expression}{limit})"
        return self.constant("PATTERN", f"{searcher}.search")

    def schema_code(self, schema: Id) -> str:
        """The schema's pointer, short where it lies below HERE."""
        if schema == self.here:
            self.uses_here = True
            return "HERE"
        if schema.startswith(f"{self.here}/"):
            self.uses_here = True
            return f"HERE + {string(schema[len(self.here):])}"
        return string(schema)


@dataclass(slots=True)
class Writer:
    """Writes statements of one function."""

    module: Module
    function: Function
    depth: int = 1

    @property
    def env(self) -> DynamicScope:
        return self.function.env

    def line(self, text: str, deeper: int = 0) -> None:
        self.function.lines.append("    " * (self.depth + deeper) + text)

    def fits(self, text: str) -> bool:
        """Whether a line of this text stays within the width."""
        return 4 * self.depth + len(text) <= WIDTH

    def nested(self) -> Writer:
        return Writer(self.module, self.function, self.depth + 1)

    @contextmanager
    def block(self, *headers: str) -> Generator[Writer]:
        """What is written inside stands behind the headers; nothing, and they go too."""
        lines = self.function.lines
        start = len(lines)
        for header in headers:
            self.line(header)
        mark = len(lines)
        yield self.nested()
        if len(lines) == mark:
            del lines[start:]

    def violation(
        self, location: ValueLocation, rule: str, expected: str, rules: Rules
    ) -> None:
        """`found = member(...)`: one fault, written down when its check has failed."""
        fault, value = [string(rule), expected], location.variable
        if rules.secret:
            value = self.module.need("core.check_results", "REDACTED")
        elif self._is_found_again(location, rules):
            self._member(location, fault)
            return
        helper, schema = "add", rules.id
        if location.derives(rules.id) and not location.location:
            helper, schema = "below", self.function.rules.id
            if location.steps[-1].is_key:
                helper, schema = "add", rules.id
        arguments = [*fault, value, self.module.schema_code(schema), *location.path()]
        self.call(helper, arguments)

    def names_value(self, location: ValueLocation, rules: Rules) -> bool:
        """Whether a violation there is written with the value's variable."""
        return not rules.secret and not self._is_found_again(location, rules)

    def _is_found_again(self, location: ValueLocation, rules: Rules) -> bool:
        """Whether the value can be had from the function's own, by the way to it."""
        return location.derives(rules.id) and (
            bool(location.location) or self._is_of_property(location)
        )

    def absent(self, location: ValueLocation, name: str, rules: Rules) -> None:
        """The fault that a required property of the value at `location` is not there."""
        schema = self.module.schema_code(rules.id)
        if location.steps or location.location:
            fault = ['"required"', name, location.variable, schema]
            self.call("add", [*fault, *location.path()])
        else:
            self.call("absent", [location.variable, name, schema])

    def call(self, helper: str, arguments: list[str]) -> None:
        """`found = helper(found, ...)`"""
        head = f"found = {self.module.need('core.check_results', helper)}("
        if not self.fits(f"{head}found, {', '.join(arguments)})"):
            arguments = [
                self.module.constant("EXPECTED", text) if text[0] == "(" else text
                for text in arguments
            ]
        self.line(bracketed(head, ["found", *arguments], ")", self.depth))

    def _is_of_property(self, location: ValueLocation) -> bool:
        """Whether the first step leads to a property by its name."""
        first = location.steps[0]
        return (first.code == "name" or first.code[0] in "\"'") and not first.is_key

    def _member(self, location: ValueLocation, fault: list[str]) -> None:
        name, *steps = [step.code for step in location.steps]
        if location.location:
            value = [location.location, string(location.location), name]
            self.call("argument", [*value, *fault, "AT", *steps])
            return
        here = self.module.schema_code(self.function.rules.id)
        helper = "additional" if location.steps[-1].is_key else "member"
        self.call(helper, [location.holder, name, *fault, here, *steps])

    def merge(self, location: ValueLocation, call: str, before: str = "") -> None:
        """Takes over what another function finds, under the location's path.

        `before`: a condition on which the function is called.
        """
        head, _, tail = call.partition("(")
        if before:
            self.line(f"if {before} and (inner := {call}):")
        else:
            self.line(bracketed(f"if inner := {head}(", [tail[:-1]], "):", self.depth))
        self.nested().call("nest", ["inner", *location.path()])
