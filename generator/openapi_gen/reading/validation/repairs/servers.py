"""Servers: their variables, and Swagger 2.0's host and base path."""

from __future__ import annotations

import re

from ...documents.json_types import is_list, is_object
from .repair_context import Mending, shown

_HOST = re.compile(r"(?:https?:)?//([^/]+)/?")


def mend_server(mending: Mending) -> None:
    """A variable without a default: the first value that it may have."""
    variables = mending.members.get("variables")
    if not is_object(variables):
        return
    for name, variable in variables.items():
        if is_object(variable) and "default" not in variable:
            values = variable.get("enum")
            if is_list(values) and values and isinstance(values[0], str):
                variable["default"] = values[0]
                told = f"there is no `default`: {shown(values[0])} is taken"
                mending.warn(told, "variables", name)


def mend_host(mending: Mending) -> None:
    """`https://example.com` for a host, `v1` for a base path."""
    members = mending.members
    host, base = members.get("host"), members.get("basePath")
    if isinstance(host, str) and (found := _HOST.fullmatch(host)):
        members["host"] = found[1]
        mending.warn(f"a host is no URL: it is read as {shown(found[1])}", "host")
    if isinstance(base, str) and base and not base.startswith("/"):
        members["basePath"] = f"/{base}"
        mending.warn(f"a path begins with a slash: it is read as '/{base}'", "basePath")
