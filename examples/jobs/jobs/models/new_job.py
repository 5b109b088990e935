from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True, kw_only=True)
class NewJob:
    """`#/components/schemas/NewJob`."""

    image: str
    """The name of the container image to run."""

    arguments: list[str] | None = None
    environment: dict[str, str] | None = None
    priority: int | None = None
    """Default `5`"""

    timeout: dt.timedelta | None = None
    """The time after which the job is stopped."""

    callback_url: str | None = None
    """Format uri"""
