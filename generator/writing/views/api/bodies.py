"""What the runtime knows of a request body in one media type."""

from __future__ import annotations

from ....model import Body, BodyKind
from ...codecs import Codecs
from ...layout import collection, imports, item
from ...spelling import string
from ..validators import body_module
from .context import TagContext

_BODIES = {
    BodyKind.JSON: ("bodies.json", "JsonBody"),
    BodyKind.FORM: ("bodies.form", "FormBody"),
    BodyKind.MULTIPART: ("bodies.multipart", "MultipartBody"),
    BodyKind.TEXT: ("bodies.raw", "TextBody"),
    BodyKind.RAW: ("bodies.raw", "RawBody"),
}
_MEDIA_TYPES = {
    BodyKind.JSON: "application/json",
    BodyKind.FORM: "application/x-www-form-urlencoded",
    BodyKind.MULTIPART: "multipart/form-data",
}
"""What the runtime's classes send where nothing else is said."""


def body_code(body: Body, codecs: Codecs, needs: set[str], context: TagContext) -> str:
    module, name = _BODIES[body.kind]
    context.use(module, name)
    arguments: list[str] = []
    if body.media_type != _MEDIA_TYPES.get(body.kind):
        arguments.append(string(body.media_type))
    if body.kind in (BodyKind.JSON, BodyKind.FORM, BodyKind.MULTIPART):
        arguments.append(f"encode={codecs.encoder(body.type)}")
        validator = body_module(context.api, context.names, body)
        if validator is not None:
            needs.add(check_import(validator, "check_body"))
            arguments.append("check=check_body")
    if body.encodings and body.kind in (BodyKind.FORM, BodyKind.MULTIPART):
        arguments.append(f"encoding={_encodings(body, context)}")
    return item(f"{name}(", arguments, 3)


def _encodings(body: Body, context: TagContext) -> str:
    context.use("bodies.encoding", "Encoding")
    pairs: list[str] = []
    for encoding in body.encodings:
        facts: list[str] = []
        if encoding.content_type is not None:
            facts.append(f"content_type={string(encoding.content_type)}")
        if encoding.style is not None:
            facts.append(f"style={string(encoding.style)}")
        if encoding.explode is not None:
            facts.append(f"explode={encoding.explode}")
        pairs.append(f"{string(encoding.property)}: Encoding({', '.join(facts)})")
    return collection("{", pairs, "}", 4)


def check_import(module: str, name: str) -> str:
    return imports(f"..validators.{module}", [f"check as {name}"], depth=1)
