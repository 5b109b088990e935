"""The whole document into the model: the reading wing's last stage."""

from __future__ import annotations

from types import MappingProxyType

from ..model import Api, Tag
from .context import Context
from .directions import directed
from .documents import Node
from .operations import OperationReader, requirements
from .pagination import with_pagination
from .rules import RulesReader
from .schemas import SchemaReader
from .security import read_security_schemes
from .servers import server_url


def read_api(context: Context) -> Api:
    """The API that the root document describes; what is wrong goes to the diagnostics."""
    root = context.documents.root
    info = root.get("info") or root
    for name, webhook in root.members("webhooks"):
        context.tell_left_out(webhook, f"the webhook {name!r}")
    for index, server in enumerate(root.elements("servers")):
        if index:
            name = (
                f"the server {server.text('name')!r}"
                if "name" in server
                else "this server"
            )
            context.tell_left_out(server, f"{name} by name; `base_url` takes its URL,")
    schemas = SchemaReader(context)
    rules = RulesReader(context)
    components = [
        (name, node)
        for name, node in _named_schemas(context)
        if node.id not in context.left_out
    ]
    context.components.update((node.id, (name, node)) for name, node in components)
    schemas.adopt(components)
    operations = OperationReader(context, schemas, rules).read_all()
    for _, node in components:
        schemas.read_named(node)
    rules.read_all([node for _, node in components])
    operations = with_pagination(operations, schemas.declarations, context)
    security_schemes = tuple(read_security_schemes(context))
    return Api(
        title=info.text("title"),
        version=info.text("version"),
        description=info.text("description"),
        server=server_url(root, context),
        tags=tuple(
            Tag(tag.text("name"), _about_tag(tag)) for tag in root.elements("tags")
        ),
        operations=operations,
        security_schemes=security_schemes,
        security=requirements(root),
        given_names=MappingProxyType(context.given_names),
        declarations=MappingProxyType(directed(schemas.declarations, operations)),
        rules=MappingProxyType(rules.table),
        schemas=tuple((node.id, name) for name, node in components),
    )


def _about_tag(tag: Node) -> str:
    """What is said of a tag; since OpenAPI 3.2 it has a summary, a kind and a parent."""
    facts = [tag.text("summary"), tag.text("description")]
    if facts[0] and facts[1].startswith(facts[0]):
        facts.pop(0)
    if tag.text("parent"):
        facts.append(f"Part of `{tag.text('parent')}`.")
    if tag.text("kind"):
        facts.append(f"Kind of tag: {tag.text('kind')}.")
    return "\n\n".join(fact.strip() for fact in facts if fact)


def _named_schemas(context: Context) -> list[tuple[str, Node]]:
    components = context.documents.root.get("components")
    found = list(components.members("schemas")) if components is not None else []
    for name, node in found:
        if not name or "/" in name:
            context.diagnostics.error(
                node.place, "a component needs a name without a slash; rename it"
            )
    return found
