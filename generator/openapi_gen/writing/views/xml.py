"""xml/<name>.py: how each schema that others refer to is written in XML."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Api, XmlDeclaration
from ..naming.names import Names
from ..source.layout import imports, laid_out
from ..source.literals import docstring
from ..source.xml_shapes import Shapes, is_bare
from .page import Page

_HEAD = "SHAPE: Xml = "


def xml_pages(api: Api, names: Names) -> Iterator[Page]:
    told = {id_: one for id_, one in api.xml.items() if not is_bare(one.shape)}
    if told:
        text = docstring("How schemas are written in XML.", 0)
        view = {"docstring": text, "late": "from ..runtime.core.lazy import late"}
        yield Page("xml/__init__.py", "late.py.jinja", view)
    for id_, declared in told.items():
        page = _view(declared, Shapes(api, names, beside=True))
        yield Page(f"xml/{names.xml[id_]}.py", "xml.py.jinja", page)


def _view(declared: XmlDeclaration, shapes: Shapes) -> dict[str, object]:
    code = laid_out(shapes.spell(declared.shape), 0, len(_HEAD))
    siblings = sorted(shapes.siblings)
    name = " ".join(declared.words)
    return {
        "docstring": docstring(f"How {name} is written in XML.", 0),
        "imports": [
            *sorted(shapes.imports),
            *([imports(".", siblings)] if siblings else []),
        ],
        "code": f"{_HEAD}{code}",
    }
