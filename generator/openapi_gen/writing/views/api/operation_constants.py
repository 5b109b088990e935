"""The `Operation` of the runtime that describes an operation: a cached function."""

from __future__ import annotations

from ....model import Id, Operation, Parameter, escape
from ....parameter_styles import (
    DEFAULT_STYLES,
    RUNTIME_PARAMETERS,
    STYLES,
    runtime_style,
)
from ....records import dataclass
from ...codecs import Codecs
from ...naming.names import Names
from ...source.code import (
    Code,
    Import,
    ImportGroups,
    import_as,
    merged,
    runtime_imports,
)
from ...source.layout import item
from ...source.literals import string
from ...source.xml_shapes import Shapes
from ..security import is_own, security_code
from .bodies import bodies_code, encodings_code
from .context import TagContext
from .responses import responses_code


@dataclass(frozen=True, slots=True)
class OperationView:
    """The arguments of `Operation`; those that are empty or false are not printed."""

    constant: str
    """The function that returns it."""
    result: Code
    imports: ImportGroups
    method: Code
    path: Code
    responses: Code
    parameters: tuple[Code, ...]
    check: Code
    """The module that checks them."""
    bodies: tuple[Code, ...]
    """The arguments of `RequestBody`."""
    flag: Code
    security: Code
    server: Code
    headers: Code
    pointer: Code


def constant_name(operation: Operation, context: TagContext) -> str:
    name = context.names.methods[operation.id]
    return name if name.startswith("_") else f"_{name}"


def operation_view(
    operation: Operation, constant: str, result: Code, context: TagContext
) -> OperationView:
    """The view of an operation whose method returns `result`."""
    codecs = Codecs(context.api, context.names, context.by_schema)
    shapes = Shapes(context.api, context.names)
    needs: set[Import] = set()
    check = Code("")
    responses = responses_code(operation, codecs, shapes, context)
    if operation.parameters:
        module = context.names.parameters[operation.id]
        needed = import_as(Import("..validators", (module,)), context.model_modules)
        needs.add(needed)
        check = Code(needed.names[0].split(" ")[-1])
    parameters = [
        _parameter(operation, parameter, codecs, shapes, context)
        for parameter in operation.parameters
    ]
    bodies = bodies_code(operation, codecs, shapes, needs, context)
    flag = security = server = headers = pointer = Code("")
    if operation.stream_flag:
        made = context.use("request.stream_flag", "StreamFlag")
        flag = Code(f"{made}({string(operation.stream_flag)})")
    if is_own(operation.security, context.api, context.names):
        security = security_code(operation.security, context.api, context.names, 2)
    if operation.server is not None and operation.server != context.api.server:
        server = string(operation.server)
    if operation.headers is not None:
        headers = string(_headers(operation.headers.id, context.names))
    if operation.id != _usual_pointer(operation):
        pointer = string(operation.id)
    return OperationView(
        constant=constant,
        result=result,
        method=string(operation.method),
        path=string(operation.path),
        responses=responses,
        parameters=tuple(parameters),
        check=check,
        bodies=tuple(bodies),
        flag=flag,
        security=security,
        server=server,
        headers=headers,
        pointer=pointer,
        imports=_imports(needs | shapes.imports, codecs),
    )


def _headers(id_: Id, names: Names) -> str:
    """The class of headers, as the runtime finds it."""
    name = names.models[id_].name
    is_own = names.models_package == "models"
    return name if is_own else f"{names.models_package}.{name}"


def _usual_pointer(operation: Operation) -> str:
    """The pointer that the runtime derives from path and method."""
    return f"#/paths/{escape(operation.path)}/{operation.method.lower()}"


def _imports(needed: set[Import], codecs: Codecs) -> ImportGroups:
    models = [Import("..models", (module,)) for module in codecs.siblings]
    return merged(needed, runtime_imports(codecs.runtime, ".."), models)


def _parameter(
    operation: Operation,
    parameter: Parameter,
    codecs: Codecs,
    shapes: Shapes,
    context: TagContext,
) -> Code:
    made = context.use(*RUNTIME_PARAMETERS[parameter.location.value])
    python = context.names.arguments[operation.id][parameter.location, parameter.name]
    arguments = [string(parameter.name)]
    if python != parameter.name:
        arguments.append(string(python))
    keywords: list[str] = []
    style = STYLES[parameter.style]
    if parameter.style != DEFAULT_STYLES[parameter.location.value]:
        keywords.append(
            f"style={context.use(*runtime_style(parameter.style, context.api.deep_object_arrays))}"
        )
    if parameter.explode != style.explode:
        keywords.append(f"explode={parameter.explode}")
    if codecs.is_by_schema(parameter.type):
        keywords.append(f"encode={codecs.encoder(parameter.type)}")
    if parameter.allow_reserved:
        keywords.append("allow_reserved=True")
    elif parameter.spans_segments:
        keywords.append("spans_segments=True")
    if parameter.allow_empty:
        keywords.append("allow_empty=True")
    if parameter.content_type is not None:
        keywords.append(f"content={_content(parameter, shapes, context)}")
    return item(f"{made}(", [*arguments, *keywords], 3)


def _content(parameter: Parameter, shapes: Shapes, context: TagContext) -> str:
    if not parameter.is_form:
        made = context.use("request.parameters.content", "TextContent")
        return f"{made}({string(parameter.content_type or '')})"
    made = context.use("request.parameters.form_content", "FormContent")
    encodings = list(encodings_code(parameter.encodings, 5, shapes, context))
    return item(f"{made}(", encodings, 4)
