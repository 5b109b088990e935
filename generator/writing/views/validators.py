"""validators/<name>.py: what each schema of a request demands, as straight-line Python."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Api, Body, Id, Operation, Rules
from ..checks import Function, Module, write_module, write_parameters
from ..checks.calls import resolve
from ..checks.code import Kind, Surroundings
from ..layout import (
    WIDTH,
    bracketed,
    collection,
    exploded,
    imports,
    signature,
    split_items,
)
from ..names import Names
from ..reach import surroundings, validated
from ..spelling import docstring, string
from .page import Page, place


def validator_pages(api: Api, names: Names, everything: bool) -> Iterator[Page]:
    around = surroundings(api, names.validators)
    for id_ in sorted(validated(api, everything)):
        yield _schema_page(around, id_, api.rules[id_])
    for operation in api.operations:
        for body in operation.bodies:
            if own_module(api, body):
                yield _schema_page(around, body.rules.id, body.rules)
        if operation.parameters:
            yield _parameters_page(around, names, operation)


def validator_exports(api: Api, names: Names, everything: bool) -> dict[str, str]:
    """The public functions of validators/, and the module of each."""
    ids = validated(api, everything) | {
        body.rules.id
        for operation in api.operations
        for body in operation.bodies
        if own_module(api, body)
    }
    modules = sorted(names.validators[id_] for id_ in ids)
    return {f"validate_{module.rstrip('_')}": module for module in modules}


def own_module(api: Api, body: Body) -> bool:
    """Whether the body's schema stands in the operation, and demands something."""
    rules = _resolved(api, body.rules)
    return rules is body.rules and bool(rules.checks)


def _resolved(api: Api, rules: Rules) -> Rules:
    around = Surroundings(api.rules, {}, frozenset(), frozenset())
    return resolve(Module("", around), rules)[0]


def body_module(api: Api, names: Names, body: Body) -> str | None:
    """The validator module that checks a body; None where nothing is demanded."""
    rules = _resolved(api, body.rules)
    return names.validators[rules.id] if rules.checks else None


def _schema_page(around: Surroundings, id_: Id, rules: Rules) -> Page:
    name = around.modules[id_]
    module = Module(id_, around)
    write_module(module, rules)
    public = f"validate_{name.rstrip('_')}"
    return Page(
        f"validators/{name}.py",
        "validator.py.jinja",
        {
            **_frame(module, public=True),
            "docstring": docstring(f"Checks: {place(id_)}.", 0),
            "public": signature(
                f"def {public}(", ["value: object"], "list[Violation]", 0
            ),
            "public_docstring": docstring(
                f"All violations by JSON data or a model: {place(id_)}.", 4
            ),
        },
    )


def _parameters_page(around: Surroundings, names: Names, operation: Operation) -> Page:
    module = Module(operation.id, around)
    write_parameters(module, operation)
    text = f"Checks of the parameters of {operation.method} {operation.path}."
    return Page(
        f"validators/{names.parameters[operation.id]}.py",
        "validator.py.jinja",
        {
            **_frame(module, public=False),
            "docstring": docstring(text, 0),
            "public": "",
            "public_docstring": "",
        },
    )


def _frame(module: Module, public: bool) -> dict[str, object]:
    helpers = {file: set(names) for file, names in module.helpers.items()}
    helpers.setdefault("violations", set()).update({"Json", "Violation"})
    if public:
        helpers["violations"].add("run")
        helpers["plain"] = {"plain"}
    lines = [
        imports(f"..runtime.{file}", sorted(names))
        for file, names in sorted(helpers.items())
    ]
    if module.siblings:
        lines.append(imports(".", sorted(module.siblings)))
    here = [_constant("HERE", string(module.here))] if module.uses_here else []
    return {
        "standard": ["import re"] if module.uses_re else [],
        "imports": lines,
        "constants": [
            *here,
            *(_constant(name, source) for source, name in module.constants.items()),
            *_table(module),
        ],
        "functions": [_function(module, function) for function in module.functions],
    }


_OPENINGS = {
    Kind.CHECK: "found: list[Violation] | None = None",
    Kind.PROPERTIES: "seen: set[str] = set()",
    Kind.ITEMS: "seen: set[int] = set()",
}
_RESULTS = {
    Kind.CHECK: "list[Violation] | None",
    Kind.PROPERTIES: "set[str]",
    Kind.ITEMS: "set[int]",
}


def _function(module: Module, function: Function) -> dict[str, object]:
    kind, rules = function.kind, function.rules
    recursive = rules.id in module.around.recursive and function.part is None
    lines = [f"    {_OPENINGS[kind]}", *function.lines]
    lines.append("    return found" if kind is Kind.CHECK else "    return seen")
    if not function.lines:
        lines = ["    return None" if kind is Kind.CHECK else "    return set()"]
    return {
        "decorator": "@deep" if recursive and kind is Kind.CHECK else "",
        "signature": signature(
            f"def {function.name}(", [function.parameter], _RESULTS[kind], 0
        ),
        "docstring": _note(function),
        "lines": lines,
    }


def _table(module: Module) -> list[str]:
    """Where the schema of each parameter stands."""
    if not module.at:
        return []
    pairs = [f"{pointer}: {schema}" for pointer, schema in module.at.items()]
    return [exploded("AT = {", pairs, "}", 0)]


def _note(function: Function) -> str:
    return (
        "" if function.name == "check" else docstring(f"{place(function.rules.id)}.", 4)
    )


_INFERRED = 200  # items; type checkers do not infer the type of a much longer tuple


def _constant(name: str, source: str) -> str:
    """`NAME = (...)`, opened one item a line where it is long."""
    if source.startswith("(") and (
        "[" in source or "{" in source or source.count(", ") > _INFERRED
    ):
        name = f"{name}: tuple[Json, ...]"  # an empty list has no type of its own
    flat = f"{name} = {source}"
    if len(flat) <= WIDTH:
        return flat
    if source.startswith('"'):
        return f"{name} = (\n    {source}\n)" if len(source) + 4 <= WIDTH else flat
    if not source.endswith(")"):
        return flat
    head, _, inside = source.partition("(")
    items = split_items(inside[:-1])
    if head == "re.compile" or head.startswith("frozenset"):
        return bracketed(f"{name} = {head}(", [inside[:-1]], ")", 0)
    return collection(f"{name} = (", items, ")", 0)
