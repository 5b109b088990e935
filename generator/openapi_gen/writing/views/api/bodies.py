"""The classes of the runtime that write a request body, one for each media type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from ....media_formats import Values
from ....model import (
    AliasDeclaration,
    ArrayOf,
    Body,
    Encoding,
    Id,
    Operation,
    Type,
    XmlDocument,
    refs_of,
)
from ....parameter_styles import runtime_style
from ...codecs import Codecs
from ...source.code import Code, Import
from ...source.layout import WIDTH, bracketed, collection, item, laid_out
from ...source.literals import sequence, string
from ...source.media_type_groups import Alike, alike_bodies
from ...source.xml_shapes import Shapes
from ..validators import body_check
from .context import TagContext
from .file_fields import files_code


def bodies_code(
    operation: Operation,
    codecs: Codecs,
    shapes: Shapes,
    needs: set[Import],
    context: TagContext,
) -> Iterator[Code]:
    """The arguments of `RequestBody`: the body in each media type; those that are written
    alike share one entry."""
    if operation.bodies:
        context.use("request.bodies.request_body", "RequestBody")
    groups = list(alike_bodies(operation))
    is_alone = len(groups) == 1 and not operation.body_required
    for group in groups:
        found = body_check(context.api, context.names, group.first)
        check = ""
        if found is not None:
            folder, module = found.module.split(".")
            needs.add(Import(f"..{folder}", (module,)))
            check = f"{module}.check"
            if found.place is not None:
                needs.add(Import("..runtime.validation.moved", ("moved",)))
                width = WIDTH - len("check=,")
                check = bracketed(
                    "moved(", [module, string(found.place)], ")", 4, width
                )
        opened, arguments = _body(group, codecs, shapes, check, context)
        laid = bracketed(opened, arguments, ")", 3)
        yield laid if is_alone else item(opened, arguments, 3)
    classes = [list(_classes(group.first.type, codecs)) for group in groups]
    if any(one != classes[0] for one in classes):
        tuples = [sequence(map(codecs.model_class, ids)) for ids in classes]
        yield collection("classes=(", tuples, ")", 3)
    if operation.bodies and operation.body_required:
        yield Code("required=True")


def _classes(type_: Type, codecs: Codecs) -> Iterator[Id]:
    """The classes of a body, or of the items that it lists."""
    open_, seen = [type_], set[Id]()
    while open_:
        for id_ in refs_of(open_.pop()):
            if id_ in seen:
                continue
            seen.add(id_)
            declaration = codecs.api.declarations[id_]
            if isinstance(declaration, AliasDeclaration):
                open_.append(declaration.type)
            else:
                yield id_


def _xml(document: XmlDocument, shapes: Shapes) -> Iterator[str]:
    """The arguments that say how a body or a part is written in XML."""
    yield f"shape={shapes.spell(document.shape)}"
    if document.root != "root":
        yield f"root={string(document.root)}"


def _body(
    group: Alike[Body],
    codecs: Codecs,
    shapes: Shapes,
    check: str,
    context: TagContext,
) -> tuple[str, list[str]]:
    """`name(` and the arguments."""
    body = group.first
    name = context.use(body.format.runtime.module, body.format.runtime.name)
    arguments: list[str] = []
    if body.media_type != body.format.default_media_type:
        arguments.append(string(body.media_type))
    encoded = _encoded_type(body)
    if encoded is not None:
        arguments.append(f"encode={codecs.encoder(encoded)}")
    if check:
        arguments.append(f"check={check}")
    if body.format.takes_files:
        arguments += files_code(body.type, codecs.api.declarations)
    arguments += encodings_code(body.encodings, 4, shapes, context)
    if body.xml is not None:
        arguments += [laid_out(code, 4, 0, 1) for code in _xml(body.xml, shapes)]
    return f"{name}(", [*arguments, *group.arguments]


def _encoded_type(body: Body) -> Type | None:
    """The type of what an encoder turns into JSON data; None for what needs none."""
    match body.format.values:
        case Values.DATA:
            return body.type
        case Values.ITEMS:
            return body.type.item if isinstance(body.type, ArrayOf) else None
        case Values.STRING | Values.BYTES | Values.UNKNOWN | Values.NOTHING:
            return None
        case _:
            assert_never(body.format.values)


def encodings_code(
    encodings: Iterable[Encoding], depth: int, shapes: Shapes, context: TagContext
) -> Iterator[str]:
    """The arguments that say how properties or array items are written."""
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
    arguments: list[str] = []
    if encoding.xml is None:
        made = context.use("request.bodies.encoding", "Encoding")
    else:
        made = context.use("request.bodies.xml_parts", "XmlEncoding")
        arguments += _xml(encoding.xml, shapes)
    if encoding.content_type is not None:
        arguments.append(f"content_type={string(encoding.content_type)}")
    if encoding.style is not None:
        style = runtime_style(encoding.style, context.api.deep_object_arrays)
        arguments.append(f"style={context.use(*style)}")
    if encoding.explode is not None:
        arguments.append(f"explode={encoding.explode}")
    if encoding.allow_reserved is not None:
        arguments.append(f"allow_reserved={encoding.allow_reserved}")
    if encoding.headers:
        pairs = [f"{string(name)}: {string(value)}" for name, value in encoding.headers]
        arguments.append(f"headers={{{', '.join(pairs)}}}")
    return f"{made}({', '.join(arguments)})"
