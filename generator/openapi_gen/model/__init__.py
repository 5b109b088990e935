"""The API as understood: what the two wings share.

The reading wing makes it, the writing wing prints it. It is frozen, speaks OpenAPI's
and JSON Schema's terms in one edition, and knows neither Python names nor text. A
schema is read twice: as a `Type`, what Python sees of it, and as `Rules`, what a
validator checks of it; where XML is spoken, a third time: as `Xml`. A reference is the
id of its target, so recursion costs nothing.
"""

from .incoming import *
from .operations import *
from .rules import *
from .types import *
from .xml import *
