"""How operations page: as configured, or as detected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...media_formats import Values
from ...model import (
    ArrayOf,
    Declaration,
    Id,
    InHeader,
    Location,
    MapOf,
    Operation,
    Pagination,
    Scalar,
    Type,
    bare_type,
    fields_of,
)
from ...pagination_styles import STYLES
from ...records import dataclass
from ..context import Context
from .operation_settings import is_exact, keys_of, report_unused
from .pagination_detection import detect, page_type, the_only_list

Settings = Mapping[str, str | int]
Path = tuple[str, ...]
_PATHS = ("items", "next", "last", "more", "total", "pages")
_IN_HEADERS = ("next", "total", "pages")
"""What can also be the name of a response header."""


class _Unfit(Exception):
    """The settings do not fit the operation."""


def with_pagination(
    operations: Iterable[Operation],
    declarations: Mapping[Id, Declaration],
    context: Context,
) -> tuple[Operation, ...]:
    """The operations, with the pagination of those that page."""
    reader = _PaginationReader(context, declarations)
    read = tuple(replace(op, pagination=reader.read(op)) for op in operations)
    table = context.pagination
    used = {key for op in read for key in keys_of(table, op.operation_id, op.id)}
    report_unused("pagination", table, used, context)
    return read


@dataclass(frozen=True, slots=True)
class _PaginationReader:
    context: Context
    declarations: Mapping[Id, Declaration]

    def read(self, operation: Operation) -> Pagination | None:
        """An operation's own settings must fit; those of a glob apply where they
        fit."""
        table = self.context.pagination
        names = operation.operation_id, operation.id
        for key in keys_of(table, *names):
            try:
                return self._configured(operation, table[key])
            except _Unfit as error:
                if not is_exact(key, *names):
                    continue
                place = self.context.documents.place_of(operation.id)
                message = f"{error} ([tool.openapi-gen.pagination] {key!r})"
                self.context.diagnostics.error(
                    place, "pagination-misconfigured", message
                )
                return None
        return detect(operation, self.declarations)

    def _configured(
        self, operation: Operation, settings: Settings
    ) -> Pagination | None:
        if settings["style"] == "off":
            return None
        style = STYLES[str(settings["style"])]
        for keys in style.required:
            if not any(key in settings for key in keys):
                needed = " or ".join(map(repr, keys))
                raise _Unfit(f"the style {style.name!r} needs {needed}")
        page = page_type(operation, with_xml=True)
        if page is None:
            raise _Unfit("no successful response is JSON or XML")
        headers = {
            key: InHeader(str(settings[key]))
            for key in _IN_HEADERS
            if key in settings and _is_header(settings[key])
        }
        paths = {
            key: _path(key, settings[key])
            for key in _PATHS
            if key in settings and key not in headers
        }
        items = paths.get("items")
        if items is None:
            items = the_only_list(page, self.declarations)
        if items is None:
            raise _Unfit("the response does not have exactly one list: set 'items'")
        found = self._at(page, items, "items")
        if not isinstance(found, ArrayOf):
            raise _Unfit(f"'items': the response has no list at {_pointer(items)!r}")
        for key, path in paths.items():
            self._at(found.item if key == "last" else page, path, key)
        return Pagination(
            style=style,
            items=items,
            parameter=_parameter(operation, settings.get("parameter")),
            inside=self._inside(operation, settings.get("parameter")),
            next=headers.get("next") or paths.get("next", ()),
            last=paths.get("last", ()),
            more=paths.get("more", ()),
            total=headers.get("total") or paths.get("total", ()),
            pages=headers.get("pages") or paths.get("pages", ()),
            first=int(settings["first"]) if "first" in settings else None,
        )

    def _inside(self, operation: Operation, name: str | int | None) -> Path:
        """The property of the body that takes a position; empty for a parameter."""
        if not _in_body(name):
            return ()
        path = _path("parameter", str(name))
        for body in operation.bodies:
            is_plain = body.format.values is Values.DATA and not body.format.takes_files
            if is_plain and self._has(body.type, path):
                return path
        raise _Unfit(f"'parameter': no body has a property at {_pointer(path)!r}")

    def _has(self, type_: Type, path: Path) -> bool:
        try:
            self._at(type_, path, "parameter")
        except _Unfit:
            return False
        return True

    def _at(self, type_: Type, path: Path, key: str) -> Type:
        for name in path:
            bare = bare_type(type_, self.declarations)
            fields = {f.name: f.type for f in fields_of(bare, self.declarations)}
            if isinstance(bare, MapOf):
                type_ = bare.value
            elif name in fields:
                type_ = fields[name]
            elif bare is not Scalar.ANY:
                raise _Unfit(
                    f"{key!r}: the response has no property at {_pointer(path)!r}"
                )
        return bare_type(type_, self.declarations)


def _path(key: str, pointer: str | int) -> Path:
    """The names in a JSON pointer (RFC 6901)."""
    text = str(pointer)
    if text and not text.startswith("/"):
        raise _Unfit(f"{key!r} is not a JSON pointer: it must start with a slash")
    parts = text.split("/")[1:]
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in parts)


def _is_header(setting: str | int) -> bool:
    """Whether a setting is a field name (RFC 9110 section 5.1), not a JSON pointer."""
    return re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", str(setting)) is not None


def _pointer(path: Sequence[str]) -> str:
    return "".join(f"/{name}" for name in path)


def _in_body(parameter: str | int | None) -> bool:
    """Whether a setting means a property of the body: it is a JSON pointer."""
    return str(parameter or "").startswith("/")


def _parameter(
    operation: Operation, name: str | int | None
) -> tuple[Location, str] | None:
    if name is None or _in_body(name):
        return None
    for parameter in operation.parameters:
        if parameter.name == name and parameter.location is not Location.PATH:
            return parameter.location, parameter.name
    raise _Unfit(f"'parameter': the operation has no parameter {name!r}")
