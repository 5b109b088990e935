"""The bodies of an `Operation`: one for each media type of the request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....model import ArrayOf, Body, BodyKind, Encoding, Operation, XmlDocument
from ...source.code import Code, Import
from ...source.codec_expressions import Codecs
from ...source.layout import collection, item, laid_out
from ...source.literals import sequence, string
from ...source.xml_shapes import Shapes
from ..validators import body_module
from .context import TagContext
from .media_type_groups import MERGE_PATCH, Alike, alike_bodies, is_patch

_BODIES = {
    BodyKind.JSON: ("request.bodies.json", "JsonBody"),
    BodyKind.FORM: ("request.bodies.form", "FormBody"),
    BodyKind.MULTIPART: ("request.bodies.multipart", "MultipartBody"),
    BodyKind.XML: ("request.bodies.xml", "XmlBody"),
    BodyKind.SEQUENCE: ("request.bodies.sequence", "SequenceBody"),
    BodyKind.TEXT: ("request.bodies.raw", "TextBody"),
    BodyKind.RAW: ("request.bodies.raw", "RawBody"),
}
_MEDIA_TYPES = {
    BodyKind.JSON: "application/json",
    BodyKind.FORM: "application/x-www-form-urlencoded",
    BodyKind.MULTIPART: "multipart/form-data",
    BodyKind.XML: "application/xml",
}
"""The media types that the runtime's classes send by default."""


def bodies_code(
    operation: Operation,
    codecs: Codecs,
    shapes: Shapes,
    needs: set[Import],
    context: TagContext,
) -> Iterator[Code]:
    """The body in each media type, those that are alike in one."""
    groups = alike_bodies(operation)
    modules = [body_module(context.api, context.names, group.first) for group in groups]
    distinct = {module for module in modules if module is not None}
    for group, module in zip(groups, modules):
        check = "check_body" if len(distinct) == 1 else f"check_{module}"
        if module is not None:
            needs.add(check_import(module, check))
        checked = "" if module is None else check
        yield _body(group, codecs, shapes, checked, context)


def _xml(document: XmlDocument, shapes: Shapes) -> Iterator[str]:
    """How a body or a part is written in XML."""
    yield f"shape={shapes.spell(document.shape)}"
    if document.root != "root":
        yield f"root={string(document.root)}"


def _body(
    group: Alike[Body],
    codecs: Codecs,
    shapes: Shapes,
    check: str,
    context: TagContext,
) -> Code:
    body = group.first
    module, name = _BODIES[body.kind]
    if is_patch(body):
        module, name = "request.bodies.merge_patch", "MergePatchBody"
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
    arguments += encodings_code(body.encodings, 4, shapes, context)
    if body.xml is not None:
        arguments += [laid_out(code, 4, 0, 1) for code in _xml(body.xml, shapes)]
    return item(f"{name}(", [*arguments, *group.arguments], 3)


def encodings_code(
    encodings: Iterable[Encoding], depth: int, shapes: Shapes, context: TagContext
) -> Iterator[str]:
    """The arguments that say how properties are written, or the items of an array."""
    named: list[str] = []
    prefix: list[str] = []
    for encoding in encodings:
        made = _encoding(encoding, shapes, context)
        if isinstance(encoding.property, str):
            named.append(f"{string(encoding.property)}: {made}")
        elif encoding.property is not None:
            prefix.append(made)
        else:
            yield f"item={made}"
    if named:
        yield f"encoding={collection('{', named, '}', depth)}"
    if prefix:
        yield f"prefix={sequence(prefix)}"


def _encoding(encoding: Encoding, shapes: Shapes, context: TagContext) -> str:
    facts: list[str] = []
    if encoding.xml is None:
        made = context.use("request.bodies.encoding", "Encoding")
    else:
        made = context.use("request.bodies.xml_parts", "XmlEncoding")
        facts += _xml(encoding.xml, shapes)
    if encoding.content_type is not None:
        facts.append(f"content_type={string(encoding.content_type)}")
    if encoding.style is not None:
        facts.append(f"style={string(encoding.style)}")
    if encoding.explode is not None:
        facts.append(f"explode={encoding.explode}")
    if encoding.allow_reserved is not None:
        facts.append(f"allow_reserved={encoding.allow_reserved}")
    if encoding.headers:
        pairs = [f"{string(name)}: {string(value)}" for name, value in encoding.headers]
        facts.append(f"headers={{{', '.join(pairs)}}}")
    return f"{made}({', '.join(facts)})"


def check_import(module: str, name: str) -> Import:
    return Import(f"..validators.{module}", (f"check as {name}",))
