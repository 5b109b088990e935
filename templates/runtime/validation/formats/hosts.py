"""Host names: RFC 1123; labels in other scripts, and their `xn--` forms, follow IDNA 2008.

The `idna` package implements IDNA 2008. It is a dependency of httpx2, and is imported
only for a name that needs it."""

from __future__ import annotations

import re

_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_LONGEST = 253  # octets: RFC 1035, section 2.3.4, without the root label and its length

_hostname = re.compile(rf"{_LABEL}(?:\.{_LABEL})*+").fullmatch
_separators = re.compile("[.\u3002\uff0e\uff61]")  # RFC 3490, section 3.1
_right_to_left = ("R", "AL", "AN")


def is_hostname(value: str) -> bool:
    """Labels of letters, digits and inner hyphens (RFC 1123, section 2.1); labels that
    begin with `xn--` must be A-labels (RFC 5890, section 2.3.2.1)."""
    if len(value) > _LONGEST or _hostname(value) is None:
        return False
    lower = value.lower()
    if "xn--" not in lower:
        return True
    labels = [label for label in lower.split(".") if label.startswith("xn--")]
    return not labels or _unicode_labels(labels) is not None


def is_idn_hostname(value: str) -> bool:
    """Labels of IDNA 2008 in either form (RFC 5890, section 2.3.2.3)."""
    # The limit is for the ASCII form, which is never shorter than the Unicode form.
    if not value or len(value) > _LONGEST:
        return False
    if "--" not in value and _hostname(value) is not None:
        return True
    labels = _unicode_labels(_separators.split(value))
    if labels is None:
        return False
    from unicodedata import bidirectional

    if any(bidirectional(c) in _right_to_left for label in labels for c in label):
        return _follows_bidi_rule(labels)
    return True


def _unicode_labels(labels: list[str]) -> list[str] | None:
    """The labels as U-labels or plain labels; None if one is invalid."""
    import idna

    decoded: list[str] = []
    length = len(labels) - 1
    try:
        for label in labels:
            plain = idna.ulabel(label)
            ascii_form = idna.alabel(plain).decode("ascii")
            length += len(ascii_form)
            if label.isascii() and ascii_form != label.lower():
                return None
            decoded.append(plain)
    except (idna.IDNAError, UnicodeError):
        return None
    return decoded if length <= _LONGEST else None


def _follows_bidi_rule(labels: list[str]) -> bool:
    """Whether all labels follow the Bidi rule: one right-to-left label requires it of all
    (RFC 5893, section 2)."""
    import idna.core

    try:
        return all(idna.core.check_bidi(label, check_ltr=True) for label in labels)
    except idna.IDNAError:
        return False
