"""What the check writers write to: lines with their depth, constants and imports."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum

from ...model import Id, Pattern, Rules, escape
from ..layout import WIDTH, bracketed
from ..spelling import fstring, string

Part = tuple[bool, str]  # (is code, text): a piece of a pointer


@dataclass(frozen=True, slots=True)
class Spot:
    """A value under check: its variable, and its pointer from the function's value."""

    variable: str
    pointer: tuple[Part, ...] = ()
    property: str | None = None
    """Its name, where it is a property of the function's own value."""
    tabled: bool = False
    """Whether the module's table AT tells its schema."""

    def pointer_code(self) -> str:
        if len(self.pointer) == 1 and self.pointer[0][0]:
            return self.pointer[0][1]
        return fstring(self.pointer)

    def named(self, name: str, variable: str) -> Spot:
        """A property of this value."""
        own = name if not self.pointer else None
        pointer = (*self.pointer, (False, f"/{escape(name)}"))
        return Spot(variable, pointer, own, tabled=self.tabled)

    def member(self, step: str, variable: str) -> Spot:
        """An item whose index is known."""
        return Spot(variable, (*self.pointer, (False, f"/{step}")))

    def at(self, code: str, variable: str) -> Spot:
        """A member whose token, with its slash, an expression gives."""
        return Spot(variable, (*self.pointer, (True, code)))

    def index(self, index: str, variable: str) -> Spot:
        return Spot(variable, (*self.pointer, (False, "/"), (True, index)))


def property_id(owner: Id, name: str) -> Id:
    """Where the schema of a property stands."""
    return f"{owner}/properties/{escape(name)}"


Env = tuple[tuple[str, Id], ...]
"""What each `$dynamicAnchor` is bound to, from the outermost resource on the way."""


def entered(env: Env, rules: Rules) -> Env:
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
    env: Env = ()
    kind: Kind = Kind.CHECK
    part: tuple[tuple[str, Rules], ...] | None = None
    """The properties that it checks, where it is a part of a larger object's checks."""
    parameter: str = "value: Json"
    own: bool = True
    """For other kinds than CHECK: whether `unevaluated...` of the schema itself counts."""
    lines: list[str] = field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a validator module has to know of the others."""

    table: Mapping[Id, Rules]
    modules: Mapping[Id, str]
    """The validator modules of schemas that have one."""
    dynamic: frozenset[Id]
    """The schemas from which a `$dynamicRef` can be reached."""
    recursive: frozenset[Id]
    """The schemas that can be reached from themselves."""

    def bindings(self, env: Env, rules: Rules) -> Env:
        """The bindings inside a schema; none where nothing in it would ask for them."""
        if rules.id in self.table and rules.id not in self.dynamic:
            return ()
        return entered(env, rules) if self.dynamic else ()


@dataclass(slots=True)
class Module:
    """A validator module while it is written."""

    here: Id
    """The schema whose pointer the module's HERE holds."""
    around: Surroundings
    functions: list[Function] = field(default_factory=list[Function])
    constants: dict[str, str] = field(default_factory=dict[str, str])
    """Source of each constant's value, and its name."""
    helpers: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """Names imported from each module of the runtime."""
    at: dict[str, str] = field(default_factory=dict[str, str])
    """Source of the table AT: the schema of each pointer, for parameters."""
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

    def search(self, pattern: Pattern) -> str:
        """The name of a constant that searches for a pattern."""
        expression = string(pattern.python)
        if pattern.longest is None:
            self.uses_re = True
            searcher = f"re.compile({expression})"
        else:
            kind = "Linear" if pattern.linear else "Bounded"
            self.need(f"patterns.{kind.lower()}", kind)
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
    def env(self) -> Env:
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

    def violation(self, spot: Spot, rule: str, expected: str, rules: Rules) -> None:
        """`found = add(...)`: one violation, made when its check has failed."""
        value = spot.variable
        if rules.secret:
            value = self.module.need("violations", "REDACTED")
        place, schema, add = spot.pointer_code(), rules.id, "add"
        owner = self.function.rules.id
        if spot.property is not None and schema == property_id(owner, spot.property):
            place, schema, add = string(spot.property), owner, "add_member"
        arguments = ["found", place, string(rule), expected, value]
        if spot.tabled:
            add = "add_at"
            self.module.at[place] = self.module.schema_code(schema)
            arguments.append("AT")
        else:
            arguments.append(self.module.schema_code(schema))
        head = f"found = {self.module.need('violations', add)}("
        self.line(bracketed(head, arguments, ")", self.depth))

    def merge(self, spot: Spot, call: str) -> None:
        """Takes over what another function finds, under the spot's pointer."""
        self.module.need("violations", "nest")
        self.line(
            bracketed(
                "if inner := " + call.partition("(")[0] + "(",
                [call.partition("(")[2][:-1]],
                "):",
                self.depth,
            )
        )
        arguments = ["found", spot.pointer_code(), "inner"]
        self.line(bracketed("found = nest(", arguments, ")", self.depth + 1), deeper=1)
