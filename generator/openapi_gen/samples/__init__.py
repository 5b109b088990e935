"""Values made from schemas, for reference pages and typed fakes."""

from .json_values import equal
from .sample import Origin, Sample
from .samples import Accepts, Samples

__all__ = ["Accepts", "Origin", "Sample", "Samples", "equal"]
