"""Where everything is on the site: the file of each page, and the anchors in it.

Both are made of the client's own names, so a link to a page stays right as long as the
name in the client stays.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Id, Operation, ServerRequest
from ..writing.naming.names import Names
from ..writing.naming.tags import tag_of

INDEX = "index.html"
AUTHENTICATION = "authentication.html"
SCHEMAS = "schemas/index.html"


@dataclass(frozen=True, slots=True)
class SiteMap:
    """Paths from the site's folder, with `/`."""

    names: Names

    def operation(self, operation: Operation) -> str:
        tag = self.names.tags[tag_of(operation)].module
        return f"operations/{tag}/{self.names.methods[operation.id]}.html"

    def tag(self, tag: str) -> str:
        return f"tags/{self.names.tags[tag].module}.html"

    def schema(self, id_: Id) -> str:
        return f"schemas/{self.names.models[id_].module}.html"

    def server_request(self, request: ServerRequest) -> str:
        """A webhook's page, or a callback's."""
        folder = "callbacks" if request.target else "webhooks"
        name = self.names.server_requests[request.id].removeprefix("unwrap_")
        return f"{folder}/{name}.html"


def root_of(path: str) -> str:
    """The relative URL of the site's folder on a page."""
    return "../" * path.count("/")


def anchor(*parts: str) -> str:
    """The `id` of an element: `body-address-city`."""
    return "-".join(parts)
