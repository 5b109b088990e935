"""validators/<name>.py: the checks of schemas and parameters, as straight-line Python."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote

from ...model import Api, Body, Id, Operation, Rules
from ..checks import (
    Function,
    FunctionKind,
    Module,
    ModuleContext,
    write_module,
    write_parameters,
)
from ..checks.calls import resolve
from ..naming.names import Names
from ..reachable_schemas import module_context, validated
from ..source.code import Code, Import, ImportGroups, grouped, runtime_imports
from ..source.layout import (
    WIDTH,
    bracketed,
    collection,
    exploded,
    split_items,
)
from ..source.literals import docstring, string
from .page import Page, View, place


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
class ValidatorView(View):
    template: ClassVar = "validator.py.jinja"

    docstring: Code
    imports: ImportGroups
    constants: tuple[Code, ...]
    public: str
    """The validator that callers import; empty where there is none."""
    functions: tuple[CheckFunctionView, ...]


def validator_pages(api: Api, names: Names, everything: bool) -> Iterator[Page]:
    """The modules of validators/; with `everything` also of schemas in responses only."""
    context = module_context(api, names.validators)
    for id_ in sorted(validated(api, everything)):
        yield _schema_page(context, id_, api.rules[id_])
    for operation in api.operations:
        for body in operation.bodies:
            if own_module(api, body):
                yield _schema_page(context, body.rules.id, body.rules)
        if operation.parameters:
            yield _parameters_page(context, names, operation)
    for id_, rules in _received(api).items():
        yield _schema_page(context, id_, rules)


def validator_exports(api: Api, names: Names, everything: bool) -> dict[str, str]:
    """The public functions of validators/, and the module of each."""
    ids = validated(api, everything) | _received(api).keys()
    ids |= {
        body.rules.id
        for operation in api.operations
        for body in operation.bodies
        if own_module(api, body)
    }
    modules = sorted(names.validators[id_] for id_ in ids)
    return {f"validate_{module.rstrip('_')}": module for module in modules}


def _received(api: Api) -> dict[Id, Rules]:
    """The schemas that webhooks and callbacks contain, unless they allow every value."""
    bodies = api.server_request_bodies
    return {b.rules.id: b.rules for b in bodies if own_module(api, b)}


def own_module(api: Api, body: Body) -> bool:
    """Whether the body's schema has a module: not one that is referenced, or empty."""
    rules = _resolved(api, body.rules)
    return rules is body.rules and bool(rules.checks)


def _resolved(api: Api, rules: Rules) -> Rules:
    context = ModuleContext(api.rules, {}, frozenset(), frozenset())
    return resolve(context, rules)[0]


def body_module(api: Api, names: Names, body: Body) -> str | None:
    """The validator module of a body; None if its schema allows every value."""
    rules = _resolved(api, body.rules)
    return names.validators[rules.id] if rules.checks else None


def _schema_page(context: ModuleContext, id_: Id, rules: Rules) -> Page:
    name = context.modules[id_]
    module = write_module(context, id_, rules)
    public = f"validate_{name.rstrip('_')}"
    view = _view(module, docstring(f"Validator of the {place(id_)}.", 0), public)
    return Page(f"validators/{name}.py", view)


def _parameters_page(
    context: ModuleContext, names: Names, operation: Operation
) -> Page:
    module = write_parameters(context, operation)
    text = f"Parameters of {operation.method} {operation.path}."
    path = f"validators/{names.parameters[operation.id]}.py"
    return Page(path, _view(module, docstring(text, 0), ""))


def _view(module: Module, text: Code, public: str) -> ValidatorView:
    helpers = {file: set(names) for file, names in module.helpers.items()}
    helpers.setdefault("core.check_results", set()).update({"Found", "Json"})
    if public:
        helpers["validation.violations"] = {"Violation", "run"}
    functions = [_function(module, function) for function in module.functions]
    source = [line for one in functions for line in (one.decorator, *one.lines)]
    source += [word for one in functions for word in (*one.parameters, one.result)]
    source += [*module.constants, *module.constants.values()]
    used = {"Violation", "run", *re.findall(r"\w+", "\n".join(source))}
    lines = runtime_imports(
        {file: names & used for file, names in helpers.items() if names & used}, ".."
    )
    if module.siblings:
        lines.append(Import(".", tuple(sorted(module.siblings))))
    uses_here = module.uses_here or module.places
    here = [_constant("HERE", string(module.here))] if uses_here else []
    constants = [
        *here,
        *(_constant(name, source) for source, name in module.constants.items()),
        *_places(module),
    ]
    return ValidatorView(
        docstring=text,
        imports=grouped([Import("re")] if module.uses_re else [], lines),
        constants=tuple(map(Code, constants)),
        public=public,
        functions=tuple(functions),
    )


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
    recursive = rules.id in module.context.recursive and function.part is None
    lines = [f"    {_OPENINGS[kind]}", *function.lines]
    lines.append(
        "    return found" if kind is FunctionKind.CHECK else "    return seen"
    )
    call = _only_call(function.lines)
    if call:
        lines = [f"    return {call}"]
    if not function.lines:
        lines = [
            "    return None" if kind is FunctionKind.CHECK else "    return set()"
        ]
    return CheckFunctionView(
        decorator="deep" if recursive and kind is FunctionKind.CHECK else "",
        name=function.name,
        parameters=(function.parameter,),
        result=Code(_RESULTS[kind]),
        lines=tuple(map(Code, lines)),
    )


def _only_call(lines: list[str]) -> str:
    """The call, if the function only returns what that call finds."""
    test, _, rest = "\n".join(lines).partition(":\n")
    if test.startswith("    if inner := ") and rest == _NEST and "\n" not in test:
        return test.removeprefix("    if inner := ")
    return ""


def _places(module: Module) -> list[str]:
    """The constant AT: each parameter's schema, as `check_results.argument` reads it."""
    if not module.places:
        return []
    own = f"{module.here}/parameters/"
    above = f"{module.here.rpartition('/')[0]}/parameters/"
    pairs: list[str] = []
    for (location, name), id_ in module.places.items():
        place = _quoted(id_)
        for start, prefix in ((own, ""), (above, "../")):
            number = id_.removeprefix(start).removesuffix("/schema")
            if id_ == f"{start}{number}/schema" and number.isdecimal():
                place = prefix + number
        pairs += [_quoted(f"{location}/{name}"), place]
    return [_long_string("AT = (", ["HERE"], string(" ".join(pairs)), ")")]


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


def _quoted(word: str) -> str:
    """Percent-encoded, so that it is one word of printable ASCII."""
    return quote(word, safe=_SAFE, errors="surrogatepass")


_NEST = "        found = nest(found, inner)"
_SAFE = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) != "%")
_INFERRED = 200  # items; type checkers do not infer types of much longer tuples


def _constant(name: str, source: str) -> str:
    """`NAME = (...)`, one item a line if it is long."""
    if source in ("[]", "{}"):
        name = f"{name}: Json"
    if source.startswith("(") and (
        "[" in source or "{" in source or source.count(", ") > _INFERRED
    ):
        kind = "str" if name.startswith("NAMES_") else "Json"
        name = f"{name}: tuple[{kind}, ...]"  # an empty list has no type by itself
    flat = f"{name} = {source}"
    if len(flat) <= WIDTH:
        return flat
    if source.startswith('"'):
        return f"{name} = (\n    {source}\n)" if len(source) + 4 <= WIDTH else flat
    if not source.endswith(")"):
        return flat
    if source.startswith("words("):
        return _long_string(f"{name} = words(", [], source[6:-1], ")")
    head, _, inside = source.partition("(")
    items = split_items(inside[:-1])
    if head == "re.compile" or head.startswith("frozenset"):
        return bracketed(f"{name} = {head}(", [inside[:-1]], ")", 0)
    return collection(f"{name} = (", items, ")", 0)
