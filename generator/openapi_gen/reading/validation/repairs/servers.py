"""Servers: their variables, and Swagger 2.0's host and base path."""

from __future__ import annotations

import re

from ...documents.json_types import is_list, is_object
from .repair import OPENAPI_3, SWAGGER_2, Repair, on
from .repair_context import RepairContext, shown
from .trigger import REFUSED

_HOST = re.compile(r"(?:https?:)?//([^/]+)/?")


def add_variable_default(context: RepairContext) -> None:
    """The first value that the variable may have."""
    variables = context.members.get("variables")
    if not is_object(variables):
        return
    for name, variable in variables.items():
        if is_object(variable) and "default" not in variable:
            values = variable.get("enum")
            if is_list(values) and values and isinstance(values[0], str):
                variable["default"] = values[0]
                message = f"`default` is missing: using {shown(values[0])}"
                context.warn("missing-field", message, "variables", name)


def fix_host(context: RepairContext) -> None:
    """`https://example.com` in place of `example.com`."""
    host = context.members.get("host")
    if isinstance(host, str) and (found := _HOST.fullmatch(host)):
        context.members["host"] = found[1]
        message = f"a host must not be a URL: treated as {shown(found[1])}"
        context.warn("host-is-url", message, "host")


def fix_base_path(context: RepairContext) -> None:
    """`v1` in place of `/v1`."""
    base = context.members.get("basePath")
    if isinstance(base, str) and base and not base.startswith("/"):
        context.members["basePath"] = f"/{base}"
        message = f"a path must start with a slash: treated as '/{base}'"
        context.warn("path-without-slash", message, "basePath")


REPAIRS = (
    Repair(add_variable_default, on("Server"), OPENAPI_3, REFUSED),
    Repair(fix_host, on("Document"), SWAGGER_2, REFUSED),
    Repair(fix_base_path, on("Document"), SWAGGER_2, REFUSED),
)
