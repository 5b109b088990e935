"""Server Objects: the URL that a client calls when its user names none."""

from __future__ import annotations

from .documents import Node


def server_url(owner: Node) -> str | None:
    """The first server's URL with its variables' defaults; None where there is none."""
    for server in owner.elements("servers"):
        url = server.text("url")
        for name, variable in server.members("variables"):
            default = variable.literal("default")
            if default is not None:
                url = url.replace(f"{{{name}}}", str(default))
        return url
    return None
