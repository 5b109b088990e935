"""Whether the client accepts an example: its own checks, run in this process.

Only the modules that an example needs are written and compiled. They have the statements
that the package has, without its layout.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from ..model import (
    Api,
    Bound,
    Check,
    Count,
    Format,
    Id,
    Json,
    MultipleOf,
    OfType,
    Pattern,
    Reference,
    Rules,
)
from .checks import ModuleContext, write_module
from .in_memory import InMemory
from .naming.names import Names
from .reachable_schemas import module_context
from .runtime_files import runtime_files
from .source.code import Import, merged
from .views.validators import check_imports, check_view, taken_names

CheckFunction = Callable[[Json], object]
"""`check` of a module: None for valid data."""

_EXAMPLES = "validators/example_"
"""The modules of schemas that have none in the package, with a number each."""


class ExampleChecks:
    """The checks of an API's schemas, also of those that only responses use."""

    def __init__(self, api: Api, names: Names) -> None:
        self.modules = InMemory(self._text)
        """The modules of the package: its runtime, and the checks."""
        self._api = api
        self._names = names
        self._others: list[Rules] = []
        self._checks: dict[int, tuple[Rules, CheckFunction | None]] = {}
        self._alike: dict[tuple[Check, ...], Rules] = {}

    @cached_property
    def _context(self) -> ModuleContext:
        """Not needed for formats, which most pages ask for alone."""
        return module_context(self._api, self._names.checks, taken_names(self._names))

    @cached_property
    def _ids(self) -> dict[str, Id]:
        """The schema of each module, by the path of its file."""
        return {
            f"{module.replace('.', '/')}.py": id_
            for id_, module in self._context.modules.items()
            if id_ in self._context.table
        }

    def accepts(self, rules: Rules, value: Json) -> bool:
        """Whether the client accepts JSON data, as `validate_...` does."""
        check = self._check(rules)
        if check is None:
            return True
        errors = self.modules.load("runtime.core.json_data")
        try:
            return check(value) is None
        except (RecursionError, errors.CyclicError, errors.DepthError):
            return False

    def _check(self, rules: Rules) -> CheckFunction | None:
        """The function that checks the rules; None if they allow every value."""
        if _are_plain(rules):  # hundreds of parameters are strings
            rules = self._alike.setdefault(rules.checks, rules)
        known = self._checks.get(id(rules))
        if known is None:  # the rules are kept, so that no identity is reused
            path = self._path(rules)
            found = None if path is None else self.modules.load(path).check
            known = self._checks[id(rules)] = rules, found
        return known[1]

    def _path(self, rules: Rules) -> str | None:
        """The module that checks the rules."""
        seen: set[Id] = set()
        while not _are_plain(rules):
            modules, table = self._context.modules, self._context.table
            if rules.id in modules and table.get(rules.id) is rules:
                return modules[rules.id]
            match rules.checks:
                case (Reference(target, anchor=None),) if not rules.anchors:
                    if target in seen:
                        return None  # refers to itself: allows every value
                    seen.add(target)
                    rules = table[target]
                case _:
                    break
        if not rules.checks:
            return None
        self._others.append(rules)
        return f"{_EXAMPLES}{len(self._others) - 1}".replace("/", ".")

    def _text(self, path: str) -> str | None:
        if path in ("models/__init__.py", "validators/__init__.py"):
            return ""
        if "/" not in path:
            return None
        if path.startswith("runtime/"):
            return runtime_files().get(path)
        if path.startswith(_EXAMPLES):
            number = path.removeprefix(_EXAMPLES).removesuffix(".py")
            rules = self._others[int(number)]
            return "\n".join(self._lines(path, rules.id, rules))
        id_ = self._ids.get(path)
        if id_ is None:
            return None
        return "\n".join(self._lines(path, id_, self._context.table[id_]))

    def _lines(self, path: str, id_: Id, rules: Rules) -> Iterator[str]:
        """The source of a module that only has the check."""
        context = _NO_SCHEMAS if _are_plain(rules) else self._context
        module = write_module(context, id_, rules)
        view = check_view(module)
        folder = path.rpartition("/")[0]
        yield "from __future__ import annotations"
        for group in merged(check_imports(module, view, folder)):
            yield from map(_import_line, group)
        yield from view.constants
        for function in view.functions:
            if function.decorator:
                yield f"@{function.decorator}"
            yield f"def {function.name}({', '.join(function.parameters)}):"
            yield from function.lines


def _are_plain(rules: Rules) -> bool:
    """Whether the checks can be compared with others: they have no values and no
    schemas."""
    plain = (OfType, Bound, MultipleOf, Count, Pattern, Format)
    return all(isinstance(check, plain) for check in rules.checks)


_NO_SCHEMAS = ModuleContext(
    table={},
    modules={},
    taken=frozenset(),
    dynamic=frozenset(),
    recursive=frozenset(),
    endless=frozenset(),
)


def _import_line(one: Import) -> str:
    if not one.names:
        return f"import {one.module}"
    return f"from {one.module} import {', '.join(one.names)}"
