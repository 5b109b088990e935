"""A page of the site: its file, what its template sees, and what all pages have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar

from ..model import Api, Operation
from ..model.supplement import ExternalDocs
from ..records import dataclass
from ..writing.naming.names import Names
from ..writing.naming.tags import tag_of
from .site_map import SiteMap, root_of
from .text import Text, safe_url


@dataclass(frozen=True, slots=True)
class View:
    """What a template sees: its fields are the template's variables.

    Strings are text, which the template escapes. Fields of the type `Html` are HTML.
    """

    template: ClassVar[str]
    """Its name in `templates/docs`, without suffixes."""


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    href: str
    is_current: bool = False


def external_link(docs: ExternalDocs | None, text: Text) -> Link | None:
    """A link to external documentation, if a page may have it."""
    if docs is None or not (url := safe_url(docs.url)):
        return None
    return Link(text.plain(docs.description) or url, url)


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """The navigation beside a page: of all pages of one tag in one folder the same."""

    root: str
    others: tuple[Link, ...]
    """Pages that belong to no tag."""
    tags: tuple[Link, ...]
    siblings: tuple[Link, ...]
    """The operations of the page's tag. Those of other tags are never listed: a document
    with 1,000 operations would have them on 1,000 pages."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has around its content."""

    title: str
    """Of the page, without that of the document."""
    site: str
    """The document's title."""
    root: str
    """The relative URL of the site's folder."""
    breadcrumb: tuple[Link, ...]
    contents: Contents
    before: Link | None = None
    after: Link | None = None


@dataclass(frozen=True, slots=True)
class Page:
    path: str
    frame: Frame
    view: View


@dataclass(slots=True)
class Frames:
    """Makes the frames of a site's pages."""

    api: Api
    names: Names
    site: SiteMap
    title: str
    has_changes: bool = False
    """Whether the site has a page of changes."""
    by_tag: Mapping[str, list[Operation]] = field(init=False)
    _contents: dict[tuple[str, str | None], Contents] = field(
        default_factory=dict[tuple[str, "str | None"], Contents]
    )

    def __post_init__(self) -> None:
        by_tag: dict[str, list[Operation]] = {}
        for operation in self.api.operations:
            by_tag.setdefault(tag_of(operation), []).append(operation)
        self.by_tag = by_tag

    def of(
        self,
        path: str,
        title: str,
        breadcrumb: tuple[Link, ...] = (),
        *,
        tag: str | None = None,
        before: Link | None = None,
        after: Link | None = None,
    ) -> Frame:
        """The frame of a page; `tag` is the tag that it belongs to."""
        root = root_of(path)
        key = (root, tag)
        if key not in self._contents:
            self._contents[key] = self._made(root, tag)
        return Frame(
            title=title,
            site=self.title,
            root=root,
            breadcrumb=(Link(self.title, f"{root}{self.site.index}"), *breadcrumb),
            contents=self._contents[key],
            before=before,
            after=after,
        )

    def _made(self, root: str, tag: str | None) -> Contents:
        others = [Link("Overview", f"{root}{self.site.index}")]
        others.append(
            Link("Authentication and servers", f"{root}{self.site.authentication}")
        )
        if self.api.declarations:
            others.append(Link("Schemas", f"{root}{self.site.schemas}"))
        if self.has_changes:
            others.append(Link("Changes", f"{root}{self.site.changes}"))
        return Contents(
            root,
            tuple(others),
            tuple(
                Link(name, root + self.site.tag(name), name == tag)
                for name in self.by_tag
            ),
            tuple(
                Link(self.names.methods[one.id], root + self.site.operation(one))
                for one in (self.by_tag[tag] if tag is not None else ())
            ),
        )
