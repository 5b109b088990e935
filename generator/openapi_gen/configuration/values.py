"""The values that options can have, however they are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast, get_args

from ..diagnostics.collector import Chosen
from ..diagnostics.similar import similar
from ..pagination_styles import STYLES
from ..pyproject import OptionError
from ..stream_formats import STREAM_FORMATS
from .keys import KEYS, KINDS

PAGE_STYLES: dict[str, tuple[str, ...]] = {
    **{name: style.settings for name, style in STYLES.items()},
    "off": (),
}
"""The pagination styles, and the settings of each."""
PAGINATION: dict[str, type] = {
    **dict.fromkeys(("style", "items", "parameter", "next", "last"), str),
    **dict.fromkeys(("more", "total", "pages"), str),
    "first": int,
}
"""The type of each setting of a pagination style."""
SEVERITIES: tuple[Chosen, ...] = get_args(Chosen)


def check_values(options: Mapping[str, Any]) -> None:
    """Raises OptionError for a value that is not one of those an option can have.

    `options` are arguments of `Options`.
    """
    for key in KEYS:
        if key.choices and options.get(key.argument, key.choices[0]) not in key.choices:
            *others, last = map(repr, key.choices)
            known = f"{', '.join(others)} or {last}"
            raise OptionError(f"{key.name} must be {known}", key=(key.name,))
    for what in ("include", "exclude"):
        for kind in options.get(what, ()):
            if kind not in KINDS:
                raise OptionError(f"{what} has no {kind!r}; it has {', '.join(KINDS)}")
    if options.get("formats"):
        _check_formats(options["formats"])
    if options.get("severities"):
        _check_severities(options["severities"])
    if options.get("change_rules"):
        _check_change_rules(options["change_rules"])
    for name, settings in options.get("pagination", {}).items():
        _check_pagination(name, settings)
    for name, settings in options.get("streams", {}).items():
        _check_stream(name, settings)
    for name, parameters in options.get("path_segments", {}).items():
        parameter_names(name, parameters)


def _check_formats(formats: Mapping[str, str]) -> None:
    from ..formats import FORMATS  # a table that most runs do not need

    for format, name in formats.items():
        if name != "off" and name not in FORMATS:
            known = ", ".join(FORMATS)
            message = f"formats: unknown format {name!r}; give 'off' or one of {known}"
            raise OptionError(message, key=("formats", format))


def _check_severities(severities: Mapping[str, str]) -> None:
    from ..diagnostics.explanations import explanations

    for code, severity in severities.items():
        if code not in explanations():
            message = f"diagnostics: no diagnostic has the code {code!r}"
            near = similar(code, explanations())
            raise OptionError(message + near, key=("diagnostics", code))
        _check_severity("diagnostics", code, severity)


def _check_change_rules(severities: Mapping[str, str]) -> None:
    from ..change_rules import RULES

    for rule, severity in severities.items():
        if rule not in RULES:
            message = f"change-rules: no change has the rule {rule!r}"
            raise OptionError(
                message + similar(rule, RULES), key=("change-rules", rule)
            )
        _check_severity("change-rules", rule, severity)


def _check_severity(table: str, code: str, severity: str) -> None:
    if severity not in SEVERITIES:
        *others, last = map(repr, SEVERITIES)
        message = f"{table}: {code!r} must be {', '.join(others)} or {last}"
        raise OptionError(message, key=(table, code))


def stream(setting: str | Mapping[str, str]) -> dict[str, str]:
    """The settings of a stream; a format alone is short for them."""
    return {"format": setting} if isinstance(setting, str) else dict(setting)


def parameter_names(key: str, parameters: object) -> list[str]:
    """The names of path parameters that a key of `path-segments` has."""
    if isinstance(parameters, (list, tuple)):
        names = list(cast("Iterable[object]", parameters))
        if all(isinstance(name, str) for name in names):
            return cast("list[str]", names)
    message = f"path-segments: {key!r} must be a list of strings"
    raise OptionError(message, key=("path-segments", key))


def _check_stream(name: str, setting: Any) -> None:
    place, path = f"streams: {name!r}", ("streams", name)
    if not isinstance(setting, (str, dict)):
        raise OptionError(f"{place} must be a string or a table", key=path)
    settings = stream(cast("str | dict[str, str]", setting))
    for key, value in settings.items():
        if key not in ("format", "items"):
            raise OptionError(f"{place} has no {key!r}; it has format, items", key=path)
        if not isinstance(cast("object", value), str):
            raise OptionError(f"{place}: {key} must be a string", key=path)
    if settings.get("format") not in STREAM_FORMATS:
        known = ", ".join(STREAM_FORMATS)
        raise OptionError(f"{place} needs a format, one of {known}", key=path)


def _check_pagination(name: str, settings: Any) -> None:
    place, path = f"pagination: {name!r}", ("pagination", name)
    if not isinstance(settings, dict):
        raise OptionError(f"{place} must be a table", key=path)
    given = cast("dict[str, object]", settings)
    style = given.get("style")
    if not isinstance(style, str) or style not in PAGE_STYLES:
        styles = ", ".join(PAGE_STYLES)
        raise OptionError(f"{place} needs a style, one of {styles}", key=path)
    known = ("style", *PAGE_STYLES[style])
    for key, value in given.items():
        if key not in known:
            message = f"the style {style!r} has no {key!r}; it has {', '.join(known)}"
            raise OptionError(f"{place}: {message}", key=path)
        if type(value) is not PAGINATION[key]:
            wanted = "a string" if PAGINATION[key] is str else "an integer"
            raise OptionError(f"{place}: {key} must be {wanted}", key=path)
