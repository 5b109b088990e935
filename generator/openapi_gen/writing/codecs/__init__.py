"""How a type is encoded and decoded: expressions over the runtime's codecs."""

from .by_schema import encoded_by_schema, is_special
from .codecs import Codecs

__all__ = ["Codecs", "encoded_by_schema", "is_special"]
