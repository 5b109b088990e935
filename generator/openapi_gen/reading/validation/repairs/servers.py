"""Servers: their variables, and Swagger 2.0's host and base path."""

from __future__ import annotations

import re

from ...documents.json_types import is_list, is_object
from .repair_context import RepairContext, shown

_HOST = re.compile(r"(?:https?:)?//([^/]+)/?")


def mend_server(repair: RepairContext) -> None:
    """A variable without a default: the first value that it may have."""
    variables = repair.members.get("variables")
    if not is_object(variables):
        return
    for name, variable in variables.items():
        if is_object(variable) and "default" not in variable:
            values = variable.get("enum")
            if is_list(values) and values and isinstance(values[0], str):
                variable["default"] = values[0]
                told = f"there is no `default`: {shown(values[0])} is taken"
                repair.warn("FIXME", told, "variables", name)


def mend_host(repair: RepairContext) -> None:
    """`https://example.com` for a host, `v1` for a base path."""
    members = repair.members
    host, base = members.get("host"), members.get("basePath")
    if isinstance(host, str) and (found := _HOST.fullmatch(host)):
        members["host"] = found[1]
        repair.warn(
            "FIXME", f"a host is no URL: it is read as {shown(found[1])}", "host"
        )
    if isinstance(base, str) and base and not base.startswith("/"):
        members["basePath"] = f"/{base}"
        repair.warn(
            "FIXME", f"a path begins with a slash: it is read as '/{base}'", "basePath"
        )
