"""How Job is written in XML."""

from ..runtime.xml.shapes import Xml
from . import progress

SHAPE: Xml = Xml(
    "object",
    "job",
    members={"id": Xml(node="attribute"), "priority": "integer", "progress": progress},
)
