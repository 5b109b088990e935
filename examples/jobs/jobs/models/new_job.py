from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True, kw_only=True)
class NewJob:
    """`#/components/schemas/NewJob`."""

    image: str
    """What to run: the name of a container's image."""

    arguments: list[str] | None = None
    environment: dict[str, str] | None = None
    priority: int | None = None
    """Default `5`"""

    timeout: dt.timedelta | None = None
    """After which the job is ended."""

    callback_url: str | None = None
    """Format uri"""
