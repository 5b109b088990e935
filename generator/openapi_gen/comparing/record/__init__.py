"""`.gen.api.json`: what a package was made from, without the document.

It has what `compare` asks of a document: names, types and constraints, but no description.
A later run reads it as the old side of a comparison.
"""

from .text import NAME, UnreadableRecord, record_of, side_of

__all__ = ["NAME", "UnreadableRecord", "record_of", "side_of"]
