"""Checks dates, times and durations, which follow RFC 3339 (JSON Schema's formats),
RFC 2822 (`date-time-rfc-2822`) or RFC 9110 (`http-date`).

Clients check values with them, the generator checks the document's defaults.
"""

from __future__ import annotations

import re

# RFC 3339, section 5.7: the days of each month; 29 February in leap years alone.
_DATE = (
    r"(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    r"|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
    r"-02-29)"
)
_OFFSET = r"(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
_TIME = rf"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]++)?{_OFFSET}"
_DAY_NAMES: tuple[str, ...] = tuple("Mon Tue Wed Thu Fri Sat Sun".split())
_MONTHS: tuple[str, ...] = tuple(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
)

_date = re.compile(_DATE).fullmatch
_time = re.compile(_TIME).fullmatch
_date_time = re.compile(f"{_DATE}[Tt]{_TIME}").fullmatch
_leap_second = re.compile(
    r"([01][0-9]|2[0-3]):([0-5][0-9]):60(?:\.[0-9]++)?"
    r"(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))"
).fullmatch
# RFC 3339, appendix A: units in order and without gaps; weeks are alone.
_duration = re.compile(
    r"P(?=[0-9T])(?:[0-9]++W|(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?"
    r"|[0-9]+D)?(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))?)"
).fullmatch
_rfc_2822 = re.compile(
    r"(?:([A-Za-z]{3}), *+)?([0-9]{1,2}) ++([A-Za-z]{3}) ++([0-9]{4}) ++"
    r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60))? ++"
    r"(?:[+-][0-9]{2}[0-5][0-9]|UT|GMT|[ECMP][SD]T)"
).fullmatch
_http = re.compile(
    r"([A-Z][a-z]{2}), ([0-9]{2}) ([A-Z][a-z]{2}) ([0-9]{4}) "
    r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60) GMT"
).fullmatch


def is_date(value: str) -> bool:
    """`full-date` of RFC 3339: `2024-02-29`."""
    return _date(value) is not None


def is_time(value: str) -> bool:
    """`full-time` of RFC 3339, with its offset: `08:30:06.5Z`."""
    return _time(value) is not None or _at_leap_second(value)


def is_date_time(value: str) -> bool:
    """`date-time` of RFC 3339: `2024-02-29T08:30:06Z`."""
    if _date_time(value) is not None:
        return True
    return (
        value[10:11] in ("T", "t")
        and _date(value[:10]) is not None
        and _at_leap_second(value[11:])
    )


def is_duration(value: str) -> bool:
    """`duration` of RFC 3339, appendix A: `P1DT12H`, `P2W`; no fractions, no sign."""
    return _duration(value) is not None


def is_date_time_rfc_2822(value: str) -> bool:
    """`date-time` of RFC 2822, section 3.3: `Thu, 30 Jul 2015 20:12:31 +0000`."""
    return _is_calendar_day(_rfc_2822(value))


def is_http_date(value: str) -> bool:
    """`IMF-fixdate` of RFC 9110, section 5.6.7: the one form that senders may use."""
    return _is_calendar_day(_http(value))


def _at_leap_second(value: str) -> bool:
    """Second 60 exists at 23:59 UTC only (RFC 3339, section 5.7)."""
    match = _leap_second(value)
    if match is None:
        return False
    hour, minute, sign, hours_off, minutes_off = match.groups()
    offset = int(hours_off or 0) * 60 + int(minutes_off or 0)
    local = int(hour) * 60 + int(minute)
    return (local + (offset if sign == "-" else -offset)) % 1440 == 1439


def _is_calendar_day(match: re.Match[str] | None) -> bool:
    """The day exists, and its name, if there is one, is right."""
    if match is None:
        return False
    from datetime import date

    name, day, month, year = match.groups()
    try:
        day_of_week = date(
            int(year), _MONTHS.index(month.capitalize()) + 1, int(day)
        ).weekday()
    except ValueError:
        return False
    return name is None or name.capitalize() == _DAY_NAMES[day_of_week]
