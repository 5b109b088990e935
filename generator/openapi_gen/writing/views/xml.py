"""xml/<name>.py: how each schema that others refer to is written in XML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model import Api, XmlDeclaration
from ...records import dataclass
from ..naming.names import Names
from ..source.code import Code, Import, ImportGroups, grouped
from ..source.prose import docstring
from ..source.xml_shapes import Shapes, is_bare
from .page import LateIndexView, Page, View


@dataclass(frozen=True, slots=True)
class XmlView(View):
    template: ClassVar = "xml.py.jinja"

    docstring: Code
    imports: ImportGroups
    shape: Code


def xml_pages(api: Api, names: Names) -> Iterator[Page]:
    written = {id_: one for id_, one in api.xml.items() if not is_bare(one.shape)}
    if written:
        text = docstring("How schemas are written in XML.", 0)
        yield Page("xml/__init__.py", LateIndexView(text))
    for id_, declared in written.items():
        view = _view(declared, Shapes(api, names, beside=True))
        yield Page(f"xml/{names.xml[id_]}.py", view)


def _view(declared: XmlDeclaration, shapes: Shapes) -> XmlView:
    shape = shapes.spell(declared.shape)
    siblings = tuple(sorted(shapes.siblings))
    name = " ".join(declared.words)
    return XmlView(
        docstring=docstring(f"How {name} is written in XML.", 0),
        imports=grouped(
            [*sorted(shapes.imports), *([Import(".", siblings)] if siblings else [])]
        ),
        shape=shape,
    )
