"""What the runtime knows of an operation: the code of its `Operation`."""

from __future__ import annotations

from ....model import Operation, Parameter, escape
from ....parameter_styles import DEFAULT_STYLES, STYLES
from ...source.codec_expressions import Codecs
from ...source.layout import WIDTH, exploded, imports, item
from ...source.literals import sequence, string
from ...source.xml_shapes import Shapes
from ..security import is_own, security_code
from .bodies import bodies_code, check_import, encodings_code
from .context import TagContext
from .responses import responses_code


def facts_view(operation: Operation, context: TagContext) -> dict[str, object]:
    codecs = Codecs(context.api, context.names)
    shapes = Shapes(context.api, context.names)
    needs: set[str] = set()
    arguments = [string(operation.method), string(operation.path)]
    arguments.append(responses_code(operation, codecs, shapes, context))
    if operation.parameters:
        module = context.names.parameters[operation.id]
        needs.add(check_import(module, "check_parameters"))
        parameters = [
            _parameter(operation, parameter, shapes, context)
            for parameter in operation.parameters
        ]
        arguments.append(_argument("parameters", parameters))
        arguments.append("check=check_parameters")
    if operation.bodies:
        given = list(bodies_code(operation, codecs, shapes, needs, context))
        arguments.append(_argument("bodies", given))
        if operation.body_required:
            arguments.append("body_required=True")
    if is_own(operation.security, context.api):
        needed = security_code(operation.security, context.api, 2)
        arguments.append(f"security={needed}")
    if operation.server is not None and operation.server != context.api.server:
        arguments.append(f"servers=({string(operation.server)},)")
    if operation.headers is not None:
        name = context.names.models[operation.headers.id].name
        arguments.append(f"headers={string(name)}")
    place = f"#/paths/{escape(operation.path)}/{operation.method.lower()}"
    if operation.id != place:
        arguments.append(f"pointer={string(operation.id)}")
    for module, helpers in codecs.runtime.items():
        needs.add(imports(f"..runtime.{module}", sorted(helpers), depth=1))
    if codecs.siblings:
        needs.add(imports("..codecs", sorted(codecs.siblings), depth=1))
    return {
        "imports": sorted(needs | shapes.imports),
        "code": exploded("return Operation(", arguments, ")", 1),
    }


def _parameter(
    operation: Operation, parameter: Parameter, shapes: Shapes, context: TagContext
) -> str:
    if parameter.is_form:
        made = context.use("request.form_parameters", "FormParameter")
    else:
        made = context.use("request.parameters", "Parameter")
    python = context.names.arguments[operation.id][parameter.location, parameter.name]
    arguments = [string(parameter.location.value), string(parameter.name)]
    if python != parameter.name:
        arguments.append(string(python))
    if parameter.style != DEFAULT_STYLES[parameter.location.value]:
        arguments.append(f"style={string(parameter.style)}")
    if parameter.explode != STYLES[parameter.style].explode:
        arguments.append(f"explode={parameter.explode}")
    if parameter.allow_reserved:
        arguments.append("allow_reserved=True")
    if parameter.allow_empty:
        arguments.append("allow_empty=True")
    if parameter.content_type is not None and not parameter.is_form:
        arguments.append(f"content_type={string(parameter.content_type)}")
    arguments += encodings_code(parameter.encodings, 4, shapes, context)
    return item(f"{made}(", arguments, 3)


def _argument(name: str, items: list[str]) -> str:
    """A tuple as an argument at depth 2, with the comma behind it."""
    flat = f"{name}={sequence(items)}"
    if 8 + len(flat) + len(",") <= WIDTH and "\n" not in flat:
        return flat
    return exploded(f"{name}=(", items, ")", 2)
