"""A program against a package, which uses all that its callers can use, with the types that
the package itself has.

    def call_3(client: Client, limit: int | None) -> Sequence[models.Pet]:
        return client.pets.list_pets(limit=limit)

It is made from the source of the package of the old document. Aliases are replaced by what
they stand for, so that the types are those of the old document when a checker reads the
program against the package of the new one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

_READ = {"list": "Sequence", "dict": "Mapping"}
"""What is read is not changed: a caller who only reads takes any sequence."""
_COVARIANT = ("Mapping", "Sequence", "dict", "list", "tuple")
_OF_CLIENTS = frozenset(
    "base_url server http_client timeout retry headers max_response_size on_request"
    " on_response require_credentials strict_responses".split()
)
"""Arguments that every client has."""
_OF_CALLS = frozenset(("self", "request_options", "content_type", "secret"))
"""Arguments that do not depend on the document, or that choose a media type."""


@dataclass
class Uses:
    """The names of the classes that are made, and of those that are read."""

    made: Collection[str]
    read: Collection[str]


@dataclass
class _Program:
    aliases: dict[tuple[str, str], ast.expr] = field(
        default_factory=dict[tuple[str, str], ast.expr]
    )
    """What aliases stand for, by module and name."""
    exported: dict[str, str] = field(default_factory=dict[str, str])
    """The module of each class and alias of models."""
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    """The client's attribute, by the class of the tag."""
    imports: dict[str, ast.Import | ast.ImportFrom] = field(
        default_factory=dict[str, "ast.Import | ast.ImportFrom"]
    )
    functions: list[str] = field(default_factory=list[str])

    def add(self, parameters: str, result: str, *body: str) -> None:
        inside = "".join(f"\n    {line}" for line in body)
        name = f"use_{len(self.functions)}"
        self.functions.append(f"def {name}({parameters}) -> {result}:{inside}\n")

    def spelled(
        self, annotation: ast.expr, module: str, *, is_read: bool = False
    ) -> str:
        """An annotation of a module as the program writes it."""
        expand = _Expand(self, module, is_read)
        return ast.unparse(expand.visit(_copy(annotation)))

    def text(self, package: str) -> str:
        body = "\n\n".join(self.functions)
        words = set(re.findall(r"\w+", body))
        lines = [
            "from __future__ import annotations",
            "from collections.abc import Mapping, Sequence",
        ]
        for line, node in self.imports.items():
            if any(
                (one.asname or one.name).split(".")[0] in words for one in node.names
            ):
                lines.append(line)
        ours = [name for name in ("callbacks", "servers", "webhooks") if name in words]
        lines.append(f"from {package} import {', '.join(['Client', 'models', *ours])}")
        return "\n".join(lines) + f"\n\n\n{body}"


def program(folder: Path, package: str, uses: Uses) -> str:
    """The program against `package`, from the source in `folder`."""
    made = _Program()
    modules = {
        file: ast.parse(file.read_text()) for file in sorted(folder.rglob("*.py"))
    }
    models = {
        file.stem: tree
        for file, tree in modules.items()
        if file.parent.name == "models" and file.stem != "__init__"
    }
    for node in ast.walk(modules[folder / "models/__init__.py"]):
        if isinstance(node, ast.ImportFrom) and node.level == 1 and node.module:
            made.exported |= dict.fromkeys(
                (one.name for one in node.names), node.module
            )
    for name, tree in models.items():
        _collect(tree, name, made)
    for name, tree in models.items():
        _use_models(tree, name, made, uses)
    for module, name in sorted(made.aliases):
        if made.exported.get(name) == module:
            made.add(f"value: models.{name}", "None", "pass")
    if (servers := folder / "servers.py") in modules:
        _collect(modules[servers], "servers", made)
    for node in ast.walk(modules[folder / "client.py"]):
        match node:
            case ast.FunctionDef(
                name=name, returns=ast.Attribute(ast.Name("_api"), tag)
            ):
                made.attributes[tag] = name
            case _:
                pass
    for file, tree in modules.items():
        inside = file.relative_to(folder).parts
        if inside[0] == "api" or inside == ("client.py",):
            _use_clients(tree, made)
        elif inside in (("webhooks.py",), ("callbacks.py",), ("servers.py",)):
            _use_functions(tree, file.stem, made)
    return made.text(package)


def _collect(tree: ast.Module, module: str, made: _Program) -> None:
    """The aliases of a module of models, and what it imports."""
    for node in tree.body:
        match node:
            case ast.Assign([ast.Name(name)], ast.Subscript() | ast.BinOp() as value):
                made.aliases[module, name] = value
            case ast.Assign(
                [ast.Name(name)], ast.Name() | ast.Attribute() as value
            ) if not name.isupper():
                made.aliases[module, name] = value
            case ast.AnnAssign(ast.Name(name), ast.Name("TypeAlias"), value) if value:
                made.aliases[module, name] = value
            case _:
                pass
        _collect_import(node, made)


def _collect_import(node: ast.stmt, made: _Program) -> None:
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        if node.module != "__future__":
            made.imports[ast.unparse(node)] = node
    elif isinstance(node, ast.Import):
        made.imports[ast.unparse(node)] = node
    elif isinstance(node, ast.If):  # under TYPE_CHECKING
        for inner in node.body:
            _collect_import(inner, made)


def _use_models(tree: ast.Module, module: str, made: _Program, uses: Uses) -> None:
    for node in tree.body:
        if not isinstance(node, ast.ClassDef) or not node.decorator_list:
            continue
        fields = [one for one in node.body if isinstance(one, ast.AnnAssign)]
        class_ = f"models.{node.name}"
        if node.name in uses.made:
            _make(class_, fields, module, made)
            required = [one for one in fields if one.value is None]
            _make(class_, required, module, made)
        if node.name in uses.read:
            reads = [
                f"v{number}: {made.spelled(one.annotation, module, is_read=True)} = value."
                f"{ast.unparse(one.target)}"
                for number, one in enumerate(fields)
            ]
            made.add(f"value: {class_}", "None", *(reads or ["pass"]))


def _make(
    class_: str, fields: list[ast.AnnAssign], module: str, made: _Program
) -> None:
    names = [ast.unparse(one.target) for one in fields]
    given = [
        f"{name}: {made.spelled(one.annotation, module)}"
        for name, one in zip(names, fields)
    ]
    passed = ", ".join(f"{name}={name}" for name in names)
    made.add(", ".join(given), class_, f"return {class_}({passed})")


def _use_clients(tree: ast.Module, made: _Program) -> None:
    for node in tree.body:
        _collect_import(node, made)
        if not isinstance(node, ast.ClassDef) or node.name.startswith(("Async", "_")):
            continue
        for method in node.body:
            if not isinstance(method, ast.FunctionDef):
                continue
            if node.name == "Client" and method.name == "__init__":
                _call("Client", method, made, result="Client")
            elif not method.name.startswith("_") and node.name in made.attributes:
                head = f"client.{made.attributes[node.name]}.{method.name}"
                _call(head, method, made, first="client: Client")


def _use_functions(tree: ast.Module, module: str, made: _Program) -> None:
    for node in tree.body:
        _collect_import(node, made)
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            _call(f"{module}.{node.name}", node, made)


def _call(
    head: str,
    function: ast.FunctionDef,
    made: _Program,
    first: str = "",
    result: str = "",
) -> None:
    """Calls with all arguments by position and by name, and with the required ones."""
    arguments = function.args
    left_out = _OF_CLIENTS if head == "Client" else _OF_CALLS
    positional = [
        one
        for one in (*arguments.posonlyargs, *arguments.args)
        if one.arg not in ("self", *left_out)
    ]
    keywords = [one for one in arguments.kwonlyargs if one.arg not in left_out]
    defaults = {
        one.arg
        for one, value in zip(arguments.kwonlyargs, arguments.kw_defaults)
        if value is not None
    }
    with_default = arguments.args[len(arguments.args) - len(arguments.defaults) :]
    defaults |= {one.arg for one in with_default}
    module = head.partition(".")[0]
    returned = function.returns
    assert returned is not None
    annotation = result or made.spelled(returned, module, is_read=True)
    for chosen, is_named in (
        ([*positional, *keywords], False),
        ([*positional, *keywords], True),
        ([one for one in (*positional, *keywords) if one.arg not in defaults], True),
    ):
        given = [first] if first else []
        passed: list[str] = []
        for one in chosen:
            assert one.annotation is not None
            given.append(f"{one.arg}: {made.spelled(one.annotation, module)}")
            is_keyword = one in keywords or (
                is_named and one not in arguments.posonlyargs
            )
            passed.append(f"{one.arg}={one.arg}" if is_keyword else one.arg)
        made.add(", ".join(given), annotation, f"return {head}({', '.join(passed)})")


def _copy(node: ast.expr) -> ast.expr:
    return ast.parse(ast.unparse(node), mode="eval").body


class _Expand(ast.NodeTransformer):
    """Replaces aliases by what they stand for, and what is read by what can be read."""

    def __init__(self, made: _Program, module: str, is_read: bool) -> None:
        self._made = made
        self._module = module
        self._is_read = is_read
        self._above: list[tuple[str, str]] = []

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if not isinstance(node.value, str):
            return node
        found: ast.AST = self.visit(ast.parse(node.value, mode="eval").body)
        return found

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        match ast.unparse(node.value), node.slice:
            case "Literal", _:
                return node
            case "Annotated", ast.Tuple(parts):
                found: ast.AST = self.visit(parts[0])
                return found
            case name, _ if name not in _COVARIANT:
                outer, self._is_read = self._is_read, False
                changed = self.generic_visit(node)
                self._is_read = outer
                return changed
            case _:
                return self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        is_model = isinstance(node.value, ast.Name) and node.value.id == "models"
        if not is_model:
            return node
        return self._named(self._made.exported.get(node.attr, ""), node.attr)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if self._is_read and node.id in _READ:
            return ast.Name(_READ[node.id])
        if (self._module, node.id) in self._made.aliases:
            return self._named(self._module, node.id)
        is_class = node.id in self._made.exported
        return self._named(self._made.exported[node.id], node.id) if is_class else node

    def _named(self, module: str, name: str) -> ast.AST:
        key = module, name
        if key not in self._made.aliases or key in self._above:
            return ast.Attribute(ast.Name("models"), name)
        self._above.append(key)
        outer, self._module = self._module, module
        found: ast.AST = self.visit(_copy(self._made.aliases[key]))
        self._module = outer
        self._above.pop()
        return found
