"""Server Objects: the URL that a client calls when its user names none."""

from __future__ import annotations

import re

from .context import Context
from .documents import Node

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")


def server_url(owner: Node, context: Context) -> str | None:
    """The first server's URL with its variables' defaults; None where there is none."""
    for server in owner.elements("servers"):
        url = server.text("url")
        for name, variable in server.members("variables"):
            default = variable.literal("default")
            if default is not None:
                url = url.replace(f"{{{name}}}", str(default))
        _check(url, server, context)
        return url
    return None


def _check(url: str, server: Node, context: Context) -> None:
    for name in _VARIABLE.findall(url):
        context.diagnostics.warning(
            server.place,
            f"no variable declares {{{name}}}: users of the client must give a"
            " `base_url` of their own",
        )
    scheme = _SCHEME.match(url)
    if scheme is not None and scheme[1].lower() not in ("http", "https"):
        place = server.source.place(f"{server.pointer}/url")
        message = f"a client speaks http or https, not {scheme[1]}"
        context.diagnostics.error(place, message)
