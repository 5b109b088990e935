"""The names that JSON data has for the fields of a model, where those are others.

Most are the name of the field in another case. So a model's module has the case, and the
names that differ from it. The generator and packages both need this.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["CASES", "wire_name"]

CASES = ("", "camelCase", "PascalCase", "kebab-case", "Dotted.Case")
"""How a property is written whose field is `snake_case`; "" is as the field."""


def wire_name(field: str, case: str, others: Mapping[str, str]) -> str:
    """The name of a field's property: what `others` has for it, or its name in a case."""
    if field in others:
        return others[field]
    field = field.removesuffix("_")  # `from_`, where Python reserves the name
    words = field.split("_")
    match case:
        case "camelCase":
            return words[0] + "".join(map(_capitalized, words[1:]))
        case "PascalCase":
            return "".join(map(_capitalized, words))
        case "kebab-case":
            return "-".join(words)
        case "Dotted.Case":
            return ".".join(map(_capitalized, words))
        case _:
            return field


def _capitalized(word: str) -> str:
    return word[:1].upper() + word[1:]
