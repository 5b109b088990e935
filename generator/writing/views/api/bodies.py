"""What the runtime knows of a request body in each of its media types."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import ArrayOf, Body, BodyKind, Encoding, Operation
from ...codecs import Codecs
from ...layout import collection, imports, item, laid_out
from ...spelling import sequence, string
from ...xml import Shapes
from ..validators import body_module
from .alike import MERGE_PATCH, Alike, alike_bodies, is_patch
from .context import TagContext

_BODIES = {
    BodyKind.JSON: ("bodies.json", "JsonBody"),
    BodyKind.FORM: ("bodies.form", "FormBody"),
    BodyKind.MULTIPART: ("bodies.multipart", "MultipartBody"),
    BodyKind.XML: ("bodies.xml", "XmlBody"),
    BodyKind.SEQUENCE: ("bodies.sequence", "SequenceBody"),
    BodyKind.TEXT: ("bodies.raw", "TextBody"),
    BodyKind.RAW: ("bodies.raw", "RawBody"),
}
_MEDIA_TYPES = {
    BodyKind.JSON: "application/json",
    BodyKind.FORM: "application/x-www-form-urlencoded",
    BodyKind.MULTIPART: "multipart/form-data",
    BodyKind.XML: "application/xml",
}
"""What the runtime's classes send where nothing else is said."""


def bodies_code(
    operation: Operation,
    codecs: Codecs,
    shapes: Shapes,
    needs: set[str],
    context: TagContext,
) -> Iterator[str]:
    """The body in each media type, those that are alike in one."""
    groups = alike_bodies(operation)
    modules = [body_module(context.api, context.names, group.first) for group in groups]
    distinct = {module for module in modules if module is not None}
    for group, module in zip(groups, modules):
        check = "check_body" if len(distinct) == 1 else f"check_{module}"
        if module is not None:
            needs.add(check_import(module, check))
        arguments = list(_xml(group.first, shapes))
        checked = "" if module is None else check
        yield _body(group, codecs, checked, arguments, context)


def _xml(body: Body, shapes: Shapes) -> Iterator[str]:
    """How the body is written in XML, where it is."""
    if body.xml is not None:
        yield laid_out(f"shape={shapes.spell(body.xml.shape)}", 4, 0, 1)
        if body.xml.root != "root":
            yield f"root={string(body.xml.root)}"


def _body(
    group: Alike[Body], codecs: Codecs, check: str, more: list[str], context: TagContext
) -> str:
    body = group.first
    module, name = _BODIES[body.kind]
    if is_patch(body):
        module, name = "bodies.merge_patch", "MergePatchBody"
    context.use(module, name)
    arguments: list[str] = []
    if body.media_type not in (_MEDIA_TYPES.get(body.kind), MERGE_PATCH):
        arguments.append(string(body.media_type))
    if body.kind in _MEDIA_TYPES:
        arguments.append(f"encode={codecs.encoder(body.type)}")
    elif body.kind is BodyKind.SEQUENCE and isinstance(body.type, ArrayOf):
        arguments.append(f"encode={codecs.encoder(body.type.item)}")
    if check:
        arguments.append(f"check={check}")
    arguments += _encodings(body, context)
    return item(f"{name}(", [*arguments, *more, *group.arguments], 3)


def _encodings(body: Body, context: TagContext) -> Iterator[str]:
    """The arguments that say how properties are written, or the items of an array."""
    named: list[str] = []
    prefix: list[str] = []
    for encoding in body.encodings:
        made = _encoding(encoding, context)
        if isinstance(encoding.property, str):
            named.append(f"{string(encoding.property)}: {made}")
        elif encoding.property is not None:
            prefix.append(made)
        else:
            yield f"item={made}"
    if named:
        yield f"encoding={collection('{', named, '}', 4)}"
    if prefix:
        yield f"prefix={sequence(prefix)}"


def _encoding(encoding: Encoding, context: TagContext) -> str:
    made = context.use("bodies.encoding", "Encoding")
    facts: list[str] = []
    if encoding.content_type is not None:
        facts.append(f"content_type={string(encoding.content_type)}")
    if encoding.style is not None:
        facts.append(f"style={string(encoding.style)}")
    if encoding.explode is not None:
        facts.append(f"explode={encoding.explode}")
    if encoding.headers:
        pairs = [f"{string(name)}: {string(value)}" for name, value in encoding.headers]
        facts.append(f"headers={{{', '.join(pairs)}}}")
    return f"{made}({', '.join(facts)})"


def check_import(module: str, name: str) -> str:
    return imports(f"..validators.{module}", [f"check as {name}"], depth=1)
