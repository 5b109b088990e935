"""A request as it has to arrive: what is known of it, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from ...model import Api, Body, FileSample, Location, Operation
from ...records import dataclass
from .bodies import Content, content_of_body, content_type_of
from .characters import reserved_in_path
from .parameters import cookie_pairs, filled, header_text, path_text, query_pairs
from .unknown import Unknown

_T = TypeVar("_T")


_PORTS = {"http": ":80", "https": ":443"}


def normalized(base_url: str) -> str:
    """A base URL as it is sent (RFC 3986 section 6.2): the host in lower case, and no port
    that is the scheme's own."""
    scheme, _, rest = base_url.partition("://")
    host, _, path = rest.partition("/")
    scheme, host = scheme.lower(), host.lower()
    host = host.removesuffix(_PORTS.get(scheme, ":"))
    return f"{scheme}://{host}/{reserved_in_path(path)}".rstrip("/")


@dataclass(frozen=True, slots=True)
class WireRequest:
    """None for a part that is not known."""

    method: str
    target: str | None
    """The path below the server's, and the query."""
    headers: Mapping[str, str] | None
    """In lower case: those of parameters and cookies, and the content type."""
    content: Content | None
    unknown: Mapping[str, str]
    """What is not known, `url`, `headers` or `body`, and why."""


@dataclass(frozen=True, slots=True)
class WireEncoder:
    """Encodes requests of one API."""

    api: Api
    content_of: Callable[[FileSample], bytes]
    """The content of a file."""

    def __call__(
        self,
        operation: Operation,
        parameters: Mapping[tuple[Location, str], Any],
        body: tuple[Body, Any] | None,
    ) -> WireRequest:
        """The request with these values, which are JSON data; files are FileSamples."""
        unknown: dict[str, str] = {}

        def known(part: str, make: Callable[[], _T]) -> _T | None:
            try:
                return make()
            except Unknown as error:
                unknown[part] = str(error)
            return None

        content = known("body", lambda: self._content(body))
        target = known("url", lambda: self._target(operation, parameters))
        headers = known("headers", lambda: dict(self._headers(operation, parameters)))
        if headers is not None and body is not None:
            headers["content-type"] = content_type_of(*body)
        return WireRequest(operation.method, target, headers, content, unknown)

    def _content(self, body: tuple[Body, Any] | None) -> Content:
        """Nothing if there is no body."""
        if body is None:
            return b""
        return content_of_body(*body, self.content_of, self.api.deep_object_arrays)

    def _target(
        self, operation: Operation, values: Mapping[tuple[Location, str], Any]
    ) -> str:
        segments: dict[str, str] = {}
        pairs: list[str] = []
        arrays = self.api.deep_object_arrays
        for one in operation.parameters:
            value = values.get((one.location, one.name))
            if value is None:
                continue
            if one.location is Location.PATH:
                segments[one.name] = path_text(one, value, arrays)
            elif one.location in (Location.QUERY, Location.QUERYSTRING):
                pairs += query_pairs(one, value, arrays)
        template = operation.path.partition("#")[0]
        if "?" in template:
            raise Unknown("a query in the path of the document")
        path = filled(f"/{template.removeprefix('/')}", segments)
        return f"{path}?{'&'.join(pairs)}" if pairs else path

    def _headers(
        self, operation: Operation, values: Mapping[tuple[Location, str], Any]
    ) -> Iterator[tuple[str, str]]:
        cookies: list[str] = []
        arrays = self.api.deep_object_arrays
        for one in operation.parameters:
            value = values.get((one.location, one.name))
            if value is None:
                continue
            if one.location is Location.HEADER:
                text = header_text(one, value, arrays)
                if text is not None:
                    yield one.name.lower(), text
            elif one.location is Location.COOKIE:
                cookies += cookie_pairs(one, value, arrays)
        if cookies:
            yield "cookie", "; ".join(cookies)
