"""Media types (RFC 9110, section 8.3.1) and media ranges (section 12.5.1)."""

from __future__ import annotations

__all__ = ["Fit", "essence", "fit", "is_json", "is_xml"]

Fit = tuple[int, int]
"""How well a media type matches a documented one: its name, then its parameters. A
greater one is better."""


def essence(media_type: str) -> str:
    """A media type without parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON by its name or its suffix (RFC 6839)."""
    return essence(media_type).endswith(("/json", "+json"))


def is_xml(media_type: str) -> bool:
    """Whether a media type is XML by its name or its suffix (RFC 7303)."""
    return essence(media_type).endswith(("/xml", "+xml"))


def fit(described: str, media_type: str) -> Fit | None:
    """How well `media_type` matches the documented media type or range; None if not.

    Parameters only decide between media types of the same name: servers are careless
    with them.
    """
    rank = _rank(essence(described), essence(media_type))
    if not rank or ";" not in described:
        return (rank, 0) if rank else None
    wanted, given = _parameters(described), _parameters(media_type)
    return rank, 2 * len(wanted & given) - len(wanted)


def _rank(described: str, name: str) -> int:
    """From 4 for the same name to 1 for `*/*`; 0 if it does not match."""
    if "*" not in described:
        return 4 if described == name else 0
    if described in ("*/*", "*"):
        return 1
    before, _, after = described.partition("*")
    inside = name.startswith(before) and name.endswith(after) and bool(name)
    return (3 if after else 2) if inside else 0


def _parameters(media_type: str) -> set[str]:
    _, *parameters = media_type.split(";")
    return {pair.strip().lower().replace('"', "") for pair in parameters}
