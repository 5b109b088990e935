"""Checks: `#/components/schemas/Words`."""

import re

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.patterns.bounded import Bounded
from ..runtime.validation.patterns.linear import Linear
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Words"
PATTERN_1 = Linear(
    "^(?:[0-9A-Z_a-z]+[\\x09-\\x0d \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]?)*\\Z"
).search
PATTERN_2 = Linear("^[^@]+@[^@]+\\.[^@]+\\Z", 1000).search
PATTERN_3 = re.compile(
    "x[0-9]+[\\x09-\\x0d \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*\\Z"
).search
PATTERN_4 = Bounded(
    "^([^\\x0a\\x0d\\u2028\\u2029]*)=[^\\x0a\\x0d\\u2028\\u2029]*,(?(1)\\1|)\\Z", 50
).search
PATTERN_5 = re.compile("^([!?])[^\\x0a\\x0d\\u2028\\u2029]*(?(1)\\1|)\\Z").search
PATTERN_6 = Linear("^(?:x+x+)+y\\Z").search


def validate_words(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "exponential" in value:
        if type(item := value["exponential"]) is not str:
            found = member(found, value, "exponential", "type", "string", HERE)
        elif not PATTERN_1(item):
            found = member(
                found, value, "exponential", "pattern", "^(\\w+\\s?)*$", HERE
            )
    if "quadratic" in value:
        if type(item := value["quadratic"]) is not str:
            found = member(found, value, "quadratic", "type", "string", HERE)
        elif not PATTERN_2(item):
            found = member(
                found, value, "quadratic", "pattern", "^[^@]+@[^@]+\\.[^@]+$", HERE
            )
    if "trailing" in value:
        if type(item := value["trailing"]) is not str:
            found = member(found, value, "trailing", "type", "string", HERE)
        elif not PATTERN_3(item):
            found = member(found, value, "trailing", "pattern", "x\\d+\\s*$", HERE)
    if "referring" in value:
        if type(item := value["referring"]) is not str:
            found = member(found, value, "referring", "type", "string", HERE)
        elif not PATTERN_4(item):
            found = member(found, value, "referring", "pattern", "^(.*)=.*,\\1$", HERE)
    if "hopeless" in value and type(value["hopeless"]) is not str:
        found = member(found, value, "hopeless", "type", "string", HERE)
    if "harmless" in value:
        if type(item := value["harmless"]) is not str:
            found = member(found, value, "harmless", "type", "string", HERE)
        elif not PATTERN_5(item):
            found = member(found, value, "harmless", "pattern", "^([!?]).*\\1$", HERE)
    for key, item in value.items():
        if PATTERN_6(key):
            if type(item) is not int and not is_whole(item):
                found = add(
                    found,
                    "type",
                    "integer",
                    item,
                    HERE + "/patternProperties/^(x+x+)+y$",
                    key,
                )
    return found
