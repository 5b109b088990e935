"""Both directions, for the modules that need both."""

from __future__ import annotations

from ...records import dataclass
from .decoding import Decoders
from .encoding import Encoders


@dataclass(slots=True)
class Codecs(Encoders, Decoders):
    """Writes codec expressions for one module and remembers what it must import."""
