"""What a repair declares: where it applies, what calls for it, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ....records import dataclass
from ...editions import SWAGGER_2 as SWAGGER
from ...editions import Version
from .repair_context import RepairContext
from .trigger import Trigger

SWAGGER_2: Final = frozenset(("2.0",))
BEFORE_3_1: Final = frozenset(("2.0", "3.0"))
ONLY_3_0: Final = frozenset(("3.0",))
OPENAPI_3: Final = frozenset(("3.0", "3.1", "3.2"))
SINCE_3_1: Final = frozenset(("3.1", "3.2"))
ALL_VERSIONS: Final = SWAGGER_2 | OPENAPI_3


@dataclass(frozen=True, slots=True)
class Repair:
    """Changes an object that breaks the standard into the one that was meant."""

    apply: Callable[[RepairContext], None]
    kinds: frozenset[str]
    """Kinds of object_kinds.py."""
    versions: frozenset[str]
    """The versions of the standard in which the object needs the repair."""
    trigger: Trigger
    """What every object that needs the repair has; others may have it, too."""
    swagger_kinds: frozenset[str] = frozenset()
    """Further kinds in Swagger 2.0."""

    @property
    def name(self) -> str:
        return self.apply.__name__

    def applies_to(self, kind: str, version: Version) -> bool:
        in_swagger = version is SWAGGER and kind in self.swagger_kinds
        return version.name in self.versions and (kind in self.kinds or in_swagger)


def on(*kinds: str) -> frozenset[str]:
    return frozenset(kinds)


def of_schemas(
    apply: Callable[[RepairContext], None], versions: frozenset[str], trigger: Trigger
) -> Repair:
    """A repair of schemas; parameters and headers of Swagger 2.0 are schemas, too."""
    return Repair(apply, on("Schema"), versions, trigger, on("Parameter", "Header"))
