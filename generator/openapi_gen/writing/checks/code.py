"""What the check writers write to: lines with their depth, constants and imports; and
`CheckSpec`, which says how one check is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Hashable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field
from enum import Enum
from typing import TypeAlias

from ...model import (
    AppliesTo,
    Check,
    DynamicScope,
    Id,
    JsonType,
    Pattern,
    Rules,
    entered,
)
from ...records import dataclass
from ..source.layout import WIDTH, bracketed, condition, split_items
from ..source.literals import sequence, string
from .locations import ValueLocation


class FunctionKind(Enum):
    """What a function of a validator module does with its value."""

    CHECK = "check"
    """Returns the failed checks, None for valid data."""
    PROPERTIES = "properties"
    """Returns the names that the schema evaluates (JSON Schema 2020-12, 11.3)."""
    ITEMS = "items"
    """Returns the indices that the schema evaluates (11.2)."""


@dataclass(slots=True)
class Function:
    """A function of a validator module: what it checks, and its statements."""

    name: str
    rules: Rules
    scope: DynamicScope = ()
    kind: FunctionKind = FunctionKind.CHECK
    part: tuple[tuple[str, Rules], ...] | None = None
    """The properties that it checks, where several functions check one large object."""
    parameter: str = "value: Json"
    asking: Id | None = None
    """Unless `kind` is CHECK: the schema whose own `unevaluated...` does not count,
    because it asks what else is evaluated."""
    lines: list[str] = field(default_factory=list[str])

    @property
    def key(self) -> Hashable:
        """Functions with the same key check the same."""
        part = None if self.part is None else self.name
        rules = self.rules.id, self.rules.secret
        return rules, part, self.scope, self.kind, self.asking


@dataclass(frozen=True, slots=True)
class ModuleContext:
    """What a validator module needs to know about the others."""

    table: Mapping[Id, Rules]
    """The targets of references."""
    modules: Mapping[Id, str]
    """The modules of schemas that have one: `models.pet`, `validators.create_pet`."""
    taken: frozenset[str]
    """Names of models: helpers of such a name are imported under another."""
    dynamic: frozenset[Id]
    """The schemas from which a `$dynamicRef` can be reached."""
    recursive: frozenset[Id]
    """The schemas that can be reached from themselves."""
    endless: frozenset[Id]
    """Those of them that apply themselves to the same value: a union whose members extend
    the union."""

    def decorator(self, id_: Id, kind: FunctionKind) -> str:
        """The decorator of a schema's function, from the runtime's `core.depth`."""
        if kind is not FunctionKind.CHECK:
            return "endless_seen" if id_ in self.endless else ""
        if id_ in self.endless:
            return "endless"
        return "deep" if id_ in self.recursive else ""

    def bindings(self, scope: DynamicScope, rules: Rules) -> DynamicScope:
        """The scope inside a schema; empty where no `$dynamicRef` would read it."""
        if rules.id in self.table and rules.id not in self.dynamic:
            return ()
        return entered(scope, rules) if self.dynamic else ()


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition under which a value breaks a keyword."""

    code: str
    rule: str
    expected: str
    """Source of the keyword's value."""
    implies_type: bool = False
    """Whether a value that passes has the type that its schema requires."""


Types: TypeAlias = tuple[JsonType, ...]
ConditionWriter: TypeAlias = "Callable[[Module, str, Types], Condition]"
"""Called with the value's variable and the types that the value can have."""
StatementWriter: TypeAlias = "Callable[[Writer, Rules, ValueLocation], None]"
"""Called with the schema that the check belongs to and the value's location."""


@dataclass(frozen=True, slots=True)
class CheckSpec:
    """How one check is written: a row of the registry.

    It has a condition or statements. `type` has neither: every function tests it first.
    """

    applies_to: AppliesTo
    condition: ConditionWriter | None = None
    """Writes a check that is one condition."""
    statements: StatementWriter | None = None
    """Writes any other check."""
    inline: bool = False
    """Whether the function of the parent's schema can contain the check."""


_SHORT = 24  # columns: a longer tuple would not fit beside the other arguments


def _is_word(name: str) -> bool:
    return name.split() == [name]


@dataclass(slots=True)
class Module:
    """A validator module while it is written."""

    here: Id
    """The schema whose pointer the module's HERE holds."""
    context: ModuleContext
    spec_of: Callable[[Check], CheckSpec]
    """The registry; it imports all writers, so they get it from here."""
    functions: list[Function] = field(default_factory=list[Function])
    constants: dict[str, str] = field(default_factory=dict[str, str])
    """Source of each constant's value, and its name."""
    tuples: Mapping[str, str] = field(default_factory=dict[str, str])
    """Source of each tuple that the module has besides, and its name."""
    helpers: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """Names imported from each module of the runtime."""
    places: dict[tuple[str, str], Id] = field(default_factory=dict[tuple[str, str], Id])
    """The id of each parameter's schema, by location and name."""
    siblings: set[str] = field(default_factory=set[str])
    """The modules, as in `ModuleContext.modules`, whose checks this one calls."""
    uses_re: bool = False
    uses_here: bool = False
    root: str = "HERE"
    """The variable that holds the pointer of `here` where statements are written."""
    at: str = "AT"
    """The variable that holds `places`."""
    is_of_operation: bool = False
    """Whether an operation has the module, and so reads its places, also if it has none."""
    _by_key: dict[Hashable, Function] = field(default_factory=dict[Hashable, Function])
    _names: set[str] = field(default_factory=set[str])
    _counts: Counter[str] = field(default_factory=Counter[str])

    def add(self, function: Function) -> str:
        """Adds a function unless there is one that checks the same; returns its name.

        A name that another function has gets an underscore.
        """
        known = self._by_key.get(function.key)
        if known is not None:
            return known.name
        while function.name in self._names:
            function.name += "_"
        self._names.add(function.name)
        self._by_key[function.key] = function
        self.functions.append(function)
        return function.name

    def need(self, module: str, name: str) -> str:
        """The name of a helper of the runtime, which is imported."""
        taken = name in self.context.taken
        self.helpers.setdefault(module, set()).add(f"{name} as {name}_" * taken or name)
        return f"{name}_" if taken else name

    def sibling(self, path: str) -> str:
        """The name of another schema's module, which is imported."""
        self.siblings.add(path)
        return path.rpartition(".")[2]

    def constant(self, prefix: str, source: str) -> str:
        """The name of a module constant of this value."""
        if source in self.tuples:
            return self.tuples[source]
        if source not in self.constants:
            self._counts[prefix] += 1
            self.constants[source] = f"{prefix}_{self._counts[prefix]}"
        return self.constants[source]

    def strings(self, prefix: str, strings: Sequence[str]) -> str:
        """The name of a constant tuple of strings, or the tuple itself if it is short.

        A long list becomes the words of one string where that is possible.
        """
        flat: str = sequence(map(string, strings))
        if len(flat) <= _SHORT:
            return flat
        if flat in self.tuples:
            return self.tuples[flat]
        if len(flat) > WIDTH - len(f"{prefix}_99 = ") and all(map(_is_word, strings)):
            words = self.need("core.check_results", "words")
            flat = f"{words}({string(' '.join(strings))})"
        return self.constant(prefix, flat)

    def string_set(self, prefix: str, strings: Sequence[str]) -> str:
        """The name of a constant frozenset of strings, in the form of `strings`."""
        flat: str = f"frozenset({sequence(map(string, strings))})"
        if len(flat) > WIDTH - len(f"{prefix}_1 = ") and all(map(_is_word, strings)):
            word_set = self.need("core.check_results", "word_set")
            flat = f"{word_set}({string(' '.join(strings))})"
        return self.constant(prefix, flat)

    def search(self, pattern: Pattern) -> str:
        """The name of a constant that searches for a pattern."""
        expression = string(pattern.python)
        if pattern.longest is None:
            self.uses_re = True
            searcher = f"re.compile({expression})"
        else:
            kind = "Linear" if pattern.linear else "Bounded"
            kind = self.need(f"validation.patterns.{kind.lower()}", kind)
            limit = f", {pattern.longest}" if pattern.longest else ""
            searcher = f"{kind}({expression}{limit})"
        return self.constant("PATTERN", f"{searcher}.search")

    def schema_constant(self, schema: Id) -> str:
        """Source of the schema's pointer, for a constant of the module."""
        root, self.root = self.root, "HERE"
        code = self.schema_code(schema)
        self.root = root
        return code

    def schema_code(self, schema: Id) -> str:
        """Source of the schema's pointer, short where it begins with HERE."""
        if schema != self.here and not schema.startswith(f"{self.here}/"):
            return string(schema)
        self.uses_here |= self.root == "HERE"
        below = schema[len(self.here) :]
        return f"{self.root} + {string(below)}" if below else self.root


@dataclass(slots=True)
class Writer:
    """Writes statements of one function."""

    module: Module
    function: Function
    depth: int = 1

    @property
    def scope(self) -> DynamicScope:
        return self.function.scope

    def line(self, text: str, deeper: int = 0) -> None:
        self.function.lines.append("    " * (self.depth + deeper) + text)

    def fits(self, text: str) -> bool:
        """Whether a line of this text stays within the width."""
        return 4 * self.depth + len(text) <= WIDTH

    def nested(self) -> Writer:
        return Writer(self.module, self.function, self.depth + 1)

    @contextmanager
    def block(self, *headers: str) -> Generator[Writer]:
        """Indents what is written inside below the headers; if nothing is, drops them."""
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
        """`found = member(...)`: records that a check has failed."""
        failure, value = [string(rule), expected], location.variable
        if rules.secret:
            value = self.module.need("core.check_results", "REDACTED")
        elif self._is_found_again(location, rules):
            self._member(location, failure)
            return
        helper, schema = "add", rules.id
        if location.derives(rules.id) and not location.location:
            helper, schema = "below", self.function.rules.id
            if location.steps[-1].is_key:
                helper, schema = "add", rules.id
        arguments = [*failure, value, self.module.schema_code(schema), *location.path()]
        self.call(helper, arguments)

    def names_value(self, location: ValueLocation, rules: Rules) -> bool:
        """Whether the record of a failure names the value's variable."""
        return not rules.secret and not self._is_found_again(location, rules)

    def _is_found_again(self, location: ValueLocation, rules: Rules) -> bool:
        """Whether the helper can look the value up itself, by its path."""
        return location.derives(rules.id) and (
            bool(location.location) or self._is_of_property(location)
        )

    def absent(self, location: ValueLocation, name: str, rules: Rules) -> None:
        """Records that a required property of the value at `location` is missing."""
        schema = self.module.schema_code(rules.id)
        if location.steps or location.location:
            failure = ['"required"', name, location.variable, schema]
            self.call("add", [*failure, *location.path()])
        else:
            self.call("absent", [location.variable, name, schema])

    def call(self, helper: str, arguments: list[str]) -> None:
        """`found = helper(found, ...)`"""
        head = f"found = {self.module.need('core.check_results', helper)}("
        if not self.fits(f"{head}found, {', '.join(arguments)})"):
            arguments = [
                self.module.constant("EXPECTED", code) if code[0] == "(" else code
                for code in arguments
            ]
        self.line(bracketed(head, ["found", *arguments], ")", self.depth))

    def _is_of_property(self, location: ValueLocation) -> bool:
        """Whether the first step leads to a property by its name."""
        first = location.steps[0]
        return (first.code == "name" or first.code[0] in "\"'") and not first.is_key

    def _member(self, location: ValueLocation, failure: list[str]) -> None:
        name, *steps = [step.code for step in location.steps]
        if location.location:
            value = [location.location, string(location.location), name]
            self.call("argument", [*value, *failure, "here", self.module.at, *steps])
            return
        here = self.module.schema_code(self.function.rules.id)
        helper = "additional" if location.steps[-1].is_key else "member"
        self.call(helper, [location.holder, name, *failure, here, *steps])

    def merge(
        self,
        location: ValueLocation,
        call: str,
        secret: bool = False,
        before: str = "",
    ) -> None:
        """Calls another function and takes over the failures that it finds.

        `before` is a condition for the call. A secret value stands in no failure.
        """
        if before:
            self.line(f"if {before} and (inner := {call}):")
        else:
            self.test("if", call)
        self.nested().nest(location, secret)

    def test(self, keyword: str, call: str) -> None:
        """`if inner := call(...):`"""
        head, _, tail = call.partition("(")
        test = condition(
            keyword, f"inner := {head}(", split_items(tail[:-1]), self.depth
        )
        self.line(test)

    def nest(self, location: ValueLocation, secret: bool) -> None:
        """`found = nest(found, inner, ...)`"""
        inner = "inner"
        if secret:
            inner = f"{self.module.need('core.check_results', 'redacted')}(inner)"
        self.call("nest", [inner, *location.path()])
