"""Where everything is on the site: the file of each page, and the anchors in it.

Both are made of the client's own names, so a link to a page stays right as long as the
name in the client stays.
"""

from __future__ import annotations

from ..model import Id, Operation, ServerRequest
from ..records import dataclass
from ..writing.naming.names import Names
from ..writing.naming.reserved import DEVICES
from ..writing.naming.tags import tag_of

_WITH_MARKDOWN = ("operations/", "webhooks/", "callbacks/", "authentication.html")
"""The pages of a site of HTML that have a Markdown file beside them."""


@dataclass(frozen=True, slots=True)
class SiteMap:
    """Paths from the site's folder, with `/`: those of a site of HTML."""

    names: Names

    @property
    def index(self) -> str:
        return self.file("index")

    @property
    def authentication(self) -> str:
        return self.file("authentication")

    @property
    def changes(self) -> str:
        return self.file("changes")

    @property
    def schemas(self) -> str:
        return self.file("schemas/index")

    def operation(self, operation: Operation) -> str:
        tag = self.names.tags[tag_of(operation)].module
        return self.file(f"operations/{tag}/{self.names.methods[operation.id]}")

    def tag(self, tag: str) -> str:
        return self.file(f"tags/{self.names.tags[tag].module}")

    def schema(self, id_: Id) -> str:
        return self.file(f"schemas/{self.names.models[id_].module}")

    def server_request(self, request: ServerRequest) -> str:
        """A webhook's page, or a callback's."""
        folder = "callbacks" if request.target else "webhooks"
        name = self.names.server_requests[request.id].removeprefix("unwrap_")
        return self.file(f"{folder}/{name}")

    def file(self, path: str) -> str:
        """The file of a page."""
        return f"{_without_devices(path)}.html"


@dataclass(frozen=True, slots=True)
class MarkdownSiteMap(SiteMap):
    """The paths of a tree of Markdown.

    A tag's page is the index of the folder with its operations, which generators of
    sites make a section.
    """

    def operation(self, operation: Operation) -> str:
        path = SiteMap.operation(self, operation)
        # No method has a name with a hyphen.
        return path.replace("/index.md", "/index-operation.md")

    def tag(self, tag: str) -> str:
        return self.file(f"operations/{self.names.tags[tag].module}/index")

    def file(self, path: str) -> str:
        return f"{_without_devices(path)}.md"


def root_of(path: str) -> str:
    """The relative URL of the site's folder on a page."""
    return "../" * path.count("/")


def markdown_beside(url: str) -> str:
    """The Markdown file beside a page of HTML, by path or relative URL; empty if the page
    has none.

    >>> markdown_beside("../../operations/pets/get_pet.html#body")
    '../../operations/pets/get_pet.md'
    """
    path = url.partition("#")[0]
    if not path.lstrip("./").startswith(_WITH_MARKDOWN):
        return ""
    return f"{path.removesuffix('.html')}.md"


def anchor(*parts: str) -> str:
    """The `id` of an element: `body-address-city`."""
    return "-".join(parts)


def _without_devices(path: str) -> str:
    """The path without names that are devices of Windows; no other name has a hyphen."""
    parts = path.split("/")
    return "/".join(f"{part}-page" if part in DEVICES else part for part in parts)
