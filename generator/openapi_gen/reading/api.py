"""The whole document to the model: the last stage of reading."""

from __future__ import annotations

from types import MappingProxyType

from ..model import Api, Tag
from .context import Context
from .documents.node import Node
from .operations.encodings import note_deep_objects
from .operations.file_parts import note_base64, with_files, with_parts
from .operations.operations import OperationReader
from .operations.pagination_config import with_pagination
from .operations.path_segments import check_path_segments
from .operations.security import credentials
from .operations.security.security_schemes import read_security_schemes, requirements
from .operations.sequences.streams_config import check_streams
from .operations.servers import ServerReader, note_other_origins
from .operations.webhook_discriminator import any_of
from .operations.webhooks import ServerRequestReader
from .schemas.read_write_only import directed
from .schemas.rules import RulesReader
from .schemas.types import TypeReader
from .schemas.xml import XmlReader


def read_api(context: Context) -> Api:
    """The API that the root document describes; reports what is wrong."""
    root = context.documents.root
    info = root.get("info") or root
    schemas = TypeReader(context)
    rules = RulesReader(context)
    components = [
        (name, node)
        for name, node in _named_schemas(context)
        if node.id not in context.left_out
    ]
    context.name_components(components)
    schemas.adopt(components)
    servers = ServerReader(context)
    server = servers.default_of_document()
    xml = XmlReader(context)
    operations = OperationReader(context, schemas, rules, servers, xml).read_all()
    server_requests = ServerRequestReader(context, schemas, rules)
    webhooks = server_requests.webhooks()
    callbacks = server_requests.callbacks(operations)
    security = requirements(root, context)
    security_schemes = tuple(read_security_schemes(context))
    if context.always_send_credentials:
        security, operations = credentials.always(
            server, security, operations, security_schemes
        )
    else:
        credentials.note_unused(security, operations, security_schemes, context)
    note_other_origins(server, operations, context)
    for _, node in components:
        schemas.read_named(node)
    rules.read_all([node for _, node in components])
    check_streams(operations, context)
    check_path_segments(operations, context)
    operations = with_pagination(operations, schemas.declarations, context)
    received = (*webhooks, *callbacks)
    declarations = directed(schemas.declarations, operations, received)
    note_base64(operations, declarations, context)
    note_deep_objects(operations, declarations, context)
    return Api(
        title=info.text("title"),
        version=info.text("version"),
        description=info.prose("description"),
        server=server,
        servers=servers.choices(),
        tags=tuple(
            Tag(tag.text("name"), _about_tag(tag)) for tag in root.elements("tags")
        ),
        operations=with_parts(operations, declarations),
        security_schemes=security_schemes,
        security=security,
        given_names=MappingProxyType(context.given_names),
        declarations=MappingProxyType(with_files(declarations, operations, received)),
        rules=MappingProxyType(rules.table),
        schemas=tuple((node.id, name) for name, node in components),
        xml=MappingProxyType(xml.table),
        webhooks=webhooks,
        callbacks=callbacks,
        deep_object_arrays=context.deep_object_arrays,
        any_webhook=any_of(webhooks, schemas.declarations),
    )


def _about_tag(tag: Node) -> str:
    """The description of a tag, with summary, kind and parent (OpenAPI 3.2)."""
    parts = [tag.text("summary"), tag.text("description")]
    if parts[0] and parts[1].startswith(parts[0]):
        parts.pop(0)
    if tag.text("parent"):
        parts.append(f"Part of `{tag.text('parent')}`.")
    if tag.text("kind"):
        parts.append(f"Kind of tag: {tag.text('kind')}.")
    return "\n\n".join(part.strip() for part in parts if part)


def _named_schemas(context: Context) -> list[tuple[str, Node]]:
    components = context.documents.root.get("components")
    found = list(components.members("schemas")) if components is not None else []
    for name, node in found:
        if not name or "/" in name:
            context.diagnostics.error(
                node.place,
                "invalid-component-name",
                "the name of a component must not be empty or have a slash; rename it",
            )
    return found
