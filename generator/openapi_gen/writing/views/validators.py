"""The checks of schemas and parameters, as straight-line Python.

A check is a part of its model's module. Those of parameters, and of schemas that are no
models, are in validators/, whose `__init__.py` makes the public functions of all.
"""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import ClassVar

from ...inputs.urls import percent_encoded
from ...model import Api, Body, Id, Reference, Rules, entered, subschemas
from ...records import dataclass
from ..checks import (
    Function,
    FunctionKind,
    Module,
    ModuleContext,
    write_module,
)
from ..checks.calls import resolve
from ..naming.names import Names
from ..reachable_schemas import module_context, validated
from ..source.code import Code, Import, ImportGroups, merged, runtime_imports
from ..source.layout import (
    WIDTH,
    bracketed,
    collection,
    definition,
    exploded,
    split_items,
    statement,
)
from ..source.literals import string
from ..source.prose import docstring
from .page import EmptyView, Page, View
from .places import Places


@dataclass(frozen=True, slots=True)
class CheckFunctionView:
    """A function that checks one schema."""

    decorator: str
    """Empty for none."""
    name: str
    parameters: tuple[str, ...]
    result: Code
    lines: tuple[Code, ...]
    """The body, indented."""


@dataclass(frozen=True, slots=True)
class CheckView(View):
    """A part of a model's module, or of a module of validators/."""

    template: ClassVar = "check.py.jinja"

    constants: tuple[Code, ...]
    functions: tuple[CheckFunctionView, ...]


@dataclass(frozen=True, slots=True)
class ValidatorView(View):
    """The opening of a module of validators/."""

    template: ClassVar = "validator.py.jinja"

    docstring: Code
    imports: ImportGroups
    constants: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class ValidatorsView(View):
    """`validators/__init__.py`."""

    template: ClassVar = "validators.py.jinja"

    docstring: Code
    declarations: tuple[Code, ...]
    """For type checkers."""
    modules: tuple[Code, ...]
    """The module of each validator's check."""


def taken_names(names: Names) -> frozenset[str]:
    """The names of classes and aliases: modules import nothing else by them."""
    models = frozenset(model.name for model in names.models.values())
    enums = [enum for own in names.enums.values() for enum in own.values()]
    return models.union(*((enum.alias, enum.values, enum.constants) for enum in enums))


class Checks:
    """The checks of an API's schemas."""

    def __init__(self, api: Api, names: Names, everything: bool) -> None:
        """With `everything` also of schemas that only responses use."""
        self._api = api
        self._names = names
        self.context = module_context(api, names.checks, taken_names(names))
        table = self.context.table
        self._rules = {id_: table[id_] for id_ in sorted(validated(api, everything))}
        self._moved: dict[Id, Id] = {}
        for body in (
            *(body for one in api.operations for body in one.bodies),
            *api.server_request_bodies,
        ):
            stands = body.rules.id
            match body.rules.checks:
                case (Reference(target, at_place=True),) if target != stands:
                    self._moved[stands] = target
                case (Reference(at_place=True),):
                    pass
                case _ if _is_own(api, body):
                    self._rules[stands] = body.rules
                case _:
                    pass
        self._shared = {*self._moved.values(), *_moved_targets(api)}

    def of_model(self, id_: Id, tuples: Mapping[str, str]) -> Module | None:
        """The check of a declaration, if something needs it.

        `tuples` has the tuples of values that the module has for its enums, by source.
        """
        rules = self._rules.get(id_)
        if rules is None:
            return None
        module = write_module(self.context, id_, rules, tuples)
        module.uses_here |= id_ in self._shared
        return module

    def pages(self, places: Places) -> Iterator[Page]:
        """The modules of validators/, without those of parameters."""
        for id_, rules in self._rules.items():
            folder, name = self._names.checks[id_].split(".")
            if folder == "validators":
                text = f"Check of the {places.of_check(id_)}."
                module = write_module(self.context, id_, rules)
                yield module_page(f"validators/{name}.py", text, module)

    def index(self) -> Page:
        """The list of all checks of schemas."""
        path = "validators/__init__.py"
        text = docstring(
            "Validators: `validate_<schema>(value) -> list[Violation]`.", 0
        )
        checks = {id_: self._names.checks[id_] for id_ in self._rules}
        for stands, target in self._moved.items():
            checks[stands] = f"{self._names.checks[target]} {stands}"
        validators = self._names.validators
        modules = {
            f"validate_{validators[id_].rstrip('_')}": module
            for id_, module in checks.items()
            if id_ in validators
        }
        if not modules:
            return Page(path, EmptyView(text))
        view = ValidatorsView(
            docstring=text,
            declarations=tuple(map(_declaration, sorted(modules))),
            modules=tuple(
                Code(f"{string(name)}: {string(module)}")
                for name, module in sorted(modules.items())
            ),
        )
        return Page(path, view)


def _declaration(name: str) -> Code:
    return definition(f"def {name}(", ["value: object"], "list[Violation]", depth=1)


def _moved_targets(api: Api) -> Iterator[Id]:
    """The schemas whose checks are used at other places than their own."""
    open_ = [*api.rules.values(), *api.shared.values()]
    for operation in api.operations:
        open_ += [parameter.rules for parameter in operation.parameters]
        open_ += [body.rules for body in operation.bodies]
    open_ += [body.rules for body in api.server_request_bodies]
    while open_:
        rules = open_.pop()
        for check in rules.checks:
            if isinstance(check, Reference) and check.at_place:
                if check.target != rules.id:
                    yield check.target
            open_ += subschemas(check)


def _is_own(api: Api, body: Body) -> bool:
    """Whether the body's schema has a module: not one that is referenced, or empty."""
    rules = _resolved(api, body.rules)
    return rules is body.rules and bool(rules.checks)


def _resolved(api: Api, rules: Rules) -> Rules:
    context = ModuleContext(
        table=api.rules,
        modules={},
        taken=frozenset(),
        dynamic=frozenset(),
        recursive=frozenset(),
        endless=frozenset(),
    )
    target, scope = resolve(context, rules)
    # An anchor of the body's resource can be what a `$dynamicRef` behind the reference
    # leads to. The target's own check does not know that anchor.
    return target if scope in ((), entered((), target)) else rules


@dataclass(frozen=True, slots=True)
class BodyCheck:
    """The check of a body: its module, and where the schema stands, if that is another
    place than the module's."""

    module: str
    place: Id | None = None


def body_check(api: Api, names: Names, body: Body) -> BodyCheck | None:
    """The check of a body; None if its schema allows every value."""
    rules = _resolved(api, body.rules)
    match rules.checks:
        case ():
            return None
        case (Reference(target, at_place=True),):
            place = rules.id if rules.id != target else None
            return BodyCheck(names.checks[target], place)
        case _:
            return BodyCheck(names.checks[rules.id])


def module_page(path: str, text: str, module: Module) -> Page:
    """A module of validators/."""
    check = check_view(module)
    imports = merged(check_imports(module, check, path.rpartition("/")[0]))
    view = ValidatorView(docstring(text, 0), imports, check.constants)
    return Page(path, view, (replace(check, constants=()),))


def check_view(module: Module) -> CheckView:
    """The functions of a module, and the constants that they use."""
    uses_here = module.uses_here
    here = [_constant("HERE", string(module.here), module)] if uses_here else []
    constants = [
        *here,
        *(_constant(name, code, module) for code, name in module.constants.items()),
        *(_places(module) if module.at == "AT" else []),
    ]
    return CheckView(
        constants=tuple(map(Code, constants)),
        functions=tuple(_function(module, function) for function in module.functions),
    )


def check_imports(module: Module, check: CheckView, folder: str) -> Iterator[Import]:
    """What a check in a module of this folder imports."""
    dots = "." * (folder.count("/") + 2)
    source: list[str] = [*check.constants]
    for function in check.functions:
        source += [function.decorator, *function.lines]
        source += [*function.parameters, function.result]
    used = set(re.findall(r"\w+", "\n".join(source)))
    helpers = {
        file: {name for name in names if name.split(" ")[-1] in used}
        for file, names in module.helpers.items()
    }
    if module.uses_re:
        yield Import("re")
    yield from runtime_imports(
        {f: names for f, names in helpers.items() if names}, dots
    )
    for path in module.siblings:
        other, name = path.split(".")
        inside = other.removeprefix(folder)
        start = "." if inside != other else dots
        yield Import(start + inside.strip("/").replace("/", "."), (name,))


_OPENINGS = {
    FunctionKind.CHECK: "found: Found = None",
    FunctionKind.PROPERTIES: "seen: set[str] = set()",
    FunctionKind.ITEMS: "seen: set[int] = set()",
}
_RESULTS = {
    FunctionKind.CHECK: "Found",
    FunctionKind.PROPERTIES: "set[str]",
    FunctionKind.ITEMS: "set[int]",
}


def _function(module: Module, function: Function) -> CheckFunctionView:
    kind, rules = function.kind, function.rules
    decorator = ""
    if function.part is None:
        decorator = module.context.decorator(rules.id, kind)
    lines = [f"    {_annotated(_OPENINGS[kind], module)}", *function.lines]
    lines.append(
        "    return found" if kind is FunctionKind.CHECK else "    return seen"
    )
    if kind is FunctionKind.CHECK:
        lines = _returned(function.lines) or lines
    if not function.lines:
        lines = [
            "    return None" if kind is FunctionKind.CHECK else "    return set()"
        ]
    return CheckFunctionView(
        decorator=decorator and module.need("core.depth", decorator),
        name=function.name,
        parameters=(_annotated(function.parameter, module),),
        result=Code(_annotated(_RESULTS[kind], module)),
        lines=tuple(map(Code, lines)),
    )


def _annotated(code: str, module: Module) -> str:
    """An annotation of this module with the names that `module` imports."""

    def imported(found: re.Match[str]) -> str:
        return module.need("core.check_results", found[0])

    return re.sub(r"\b(?:Found|Json)\b", imported, code)


def _returned(lines: list[str]) -> list[str]:
    """The statements of a function that returns what its only call or test finds."""
    if len(lines) < 2 or any("found" in line for line in lines[:-1]):
        return []
    *before, test, last = lines
    opening = "    if inner := "
    if last == _NEST and test.startswith(opening):
        call = _joined(test.removeprefix(opening).removesuffix(":"))
        name, _, inside = call.removesuffix(")").partition("(")
        call = bracketed(f"return {name}(", split_items(inside), ")", 1)
        return [*before, f"    {call}"]
    added = _ADDED.fullmatch(last)
    if added is None or before:
        return []
    _, *others = split_items(_joined(added[2]))
    call = bracketed(f"return {added[1]}(", ["None", *others], ")", 2)
    return [test, f"        {call}", "    return None"]


def _joined(code: str) -> str:
    """An expression on one line."""
    return " ".join(line.strip() for line in code.split("\n"))


def _places(module: Module) -> list[str]:
    """The constant AT: each parameter's schema, as `check_results.place_of` reads it."""
    if not module.places:
        return ['AT = ""'] if module.is_of_operation else []
    own = f"{module.here}/parameters/"
    above = f"{module.here.rpartition('/')[0]}/parameters/"
    pairs: list[str] = []
    for (location, name), id_ in module.places.items():
        place = percent_encoded(id_, _SAFE)
        for start, prefix in ((own, ""), (above, "../")):
            number = id_.removeprefix(start).removesuffix("/schema")
            if id_ == f"{start}{number}/schema" and number.isdecimal():
                place = prefix + number
        pairs += [percent_encoded(f"{location}/{name}", _SAFE), place]
    listed = string(" ".join(pairs))
    if len(f"AT = {listed}") <= WIDTH:
        return [f"AT = {listed}"]
    return [_long_string("AT = (", [], listed, ")")]


def _long_string(head: str, before: list[str], literal: str, tail: str) -> str:
    """A call or tuple whose last item is a string of words, on several lines if long."""
    flat = f"{head}{', '.join([*before, literal])}{tail}"
    if len(flat) <= WIDTH:
        return flat
    lines, width = [""], WIDTH - 6
    for word in str(literal_eval(literal)).split(" "):
        if lines[-1] and len(string(lines[-1] + word)) > width:
            lines.append("")
        lines[-1] += f"{word} "
    lines[-1] = lines[-1][:-1]
    broken = "\n    ".join(map(string, lines))
    if not before:
        return f"{head}\n    {broken}\n{tail}"
    return exploded(head, [*before, broken], tail, 0)


_ADDED = re.compile(r"        found = (\w+)\(\s*(.*?),?\s*\)", re.DOTALL)
_NEST = "        found = nest(found, inner)"
_SAFE = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) != "%")
_INFERRED = 200  # items; type checkers do not infer types of much longer tuples


def _searcher(name: str, function: str, arguments: str) -> str:
    """`NAME = Linear("...", 50).search`, opened at the call."""
    items = split_items(arguments)
    if len(items) == 1:
        return f"{name} = {function}(\n    {arguments}\n).search"
    return bracketed(f"{name} = {function}(", items, ").search", 0)


def _constant(name: str, source: str, module: Module) -> str:
    """`NAME = (...)`, one item a line if it is long."""
    if source in ("[]", "{}"):
        name = _annotated(f"{name}: Json", module)
    if source.startswith("(") and (
        "[" in source or "{" in source or source.count(", ") > _INFERRED
    ):
        kind = "str" if name.startswith("NAMES_") else "Json"
        # An empty list has no type by itself.
        name = _annotated(f"{name}: tuple[{kind}, ...]", module)
    flat = f"{name} = {source}"
    if len(flat) <= WIDTH:
        return flat
    if source.startswith('"'):
        return f"{name} = (\n    {source}\n)" if len(source) + 4 <= WIDTH else flat
    if source.endswith(").search"):
        return _searcher(name, *source.removesuffix(").search").split("(", 1))
    if not source.endswith(")"):
        return flat
    if name.startswith("CHECK_"):
        return statement(f"{name} = ", source, 0)
    head, _, inside = source.partition("(")
    if head.rstrip("_") in ("words", "word_set"):
        return _long_string(f"{name} = {head}(", [], inside[:-1], ")")
    items = split_items(inside[:-1])
    if head.startswith("frozenset"):
        return bracketed(f"{name} = {head}(", [inside[:-1]], ")", 0)
    return collection(f"{name} = (", items, ")", 0)
