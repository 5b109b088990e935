"""`llms.txt`, which tells a language model what is on the site (https://llmstxt.org).

It leads to the Markdown files, by tag. Pages of schemas have none: the files of operations
have what is sent and received.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Operation, ServerRequest
from .context import Context
from .markdown import escaping
from .site_map import markdown_beside

PATH = "llms.txt"


def llms_txt(context: Context) -> str:
    """The text of the file."""
    return "\n\n".join(_blocks(context)) + "\n"


def _blocks(context: Context) -> Iterator[str]:
    api, site = context.api, context.site
    yield f"# {escaping.text(context.frames.title)}"
    yield f"> {escaping.text(_summary(context))}"
    yield (
        "Each operation has a file with its Python call, HTTP request, parameters, body,"
        " responses, and what the client refuses to send."
    )
    yield "## Client"
    title = "Authentication and servers"
    yield _item(
        title, markdown_beside(site.authentication), "what a client is made with"
    )
    for tag, operations in context.frames.by_tag.items():
        yield f"## {escaping.text(tag)}"
        yield "\n".join(_operation(one, context) for one in operations)
    for name, requests in (("webhooks", api.webhooks), ("callbacks", api.callbacks)):
        if requests:
            yield f"## {name.capitalize()}"
            yield "\n".join(_server_requests(name, requests, context))


def _summary(context: Context) -> str:
    """What the API is, in a sentence, and how a program imports its client."""
    api = context.api
    about = context.text.plain(api.description)
    version = f"version {api.version}, " if api.version else ""
    number = len(api.operations)
    count = f"{number} operation" if number == 1 else f"{number} operations"
    client = f"Python client: from {context.package} import Client ({version}{count})."
    return f"{about}. {client}" if about else client


def _operation(operation: Operation, context: Context) -> str:
    summary = context.text.plain(operation.summary or operation.description)
    deprecated = " (deprecated)" if operation.deprecated else ""
    return _item(
        context.names.call(operation),
        markdown_beside(context.site.operation(operation)),
        f"{escaping.code(f'{operation.method} {operation.path}')}{deprecated}",
        escaping.text(summary),
    )


def _server_requests(
    module: str, requests: Iterable[ServerRequest], context: Context
) -> Iterator[str]:
    for request in requests:
        yield _item(
            f"{module}.{context.names.server_requests[request.id]}",
            markdown_beside(context.site.server_request(request)),
            escaping.text(context.text.plain(request.summary)),
        )


def _item(label: str, target: str, *notes: str) -> str:
    """A link with notes, which are Markdown."""
    link = escaping.link(escaping.text(label, in_link=True), target)
    text = ", ".join(filter(None, notes))
    return f"- {link}: {text}" if text else f"- {link}"
