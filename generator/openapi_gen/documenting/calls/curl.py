"""A request with curl, quoted for a POSIX shell.

Secrets are environment variables; files are read from the working directory.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from ...media_formats.media_types import FORM_URLENCODED
from ...model import SecurityKind
from .credentials import COOKIE, Credential
from .http import HttpMessage
from .multipart import Part, is_form, parts_of

_LINE = " \\\n  "
_SPECIAL = re.compile(r'([\\"$`])')  # in double quotes: POSIX.1-2024, 2.2.3
_DOT_SEGMENT = re.compile(r"/\.\.?(?:[/?]|$)")


def curl(message: HttpMessage) -> str:
    """The command, one option a line."""
    command = " ".join(["curl", *_flags(message), _url(message)])
    options = [*_method(message), *_credentials(message), *_headers(message)]
    return _LINE.join([command, *options, *_content(message)])


def _flags(message: HttpMessage) -> Iterator[str]:
    if any(character in message.path for character in "[]{}"):
        yield "--globoff"  # they would stand for several URLs
    if _DOT_SEGMENT.search(message.path):
        yield "--path-as-is"  # curl would remove them


def _method(message: HttpMessage) -> Iterator[str]:
    implied = "GET" if message.content is None else "POST"
    if message.method == "HEAD" and message.content is None:
        yield "--head"
    elif message.method != implied:
        yield f"--request {shlex.quote(message.method)}"


def _url(message: HttpMessage) -> str:
    url = f"{message.origin}{message.path}"
    keys = [
        f"{_inside(one.scheme.parameter)}=${one.variables[0]}"
        for one in message.credentials
        if one.is_in_query
    ]
    if not keys:
        return shlex.quote(url)
    mark = "&" if "?" in message.path else "?"
    return f'"{_inside(url)}{mark}{"&".join(keys)}"'


def _inside(text: str) -> str:
    """Text inside of double quotes."""
    return _SPECIAL.sub(r"\\\1", text)


def _credentials(message: HttpMessage) -> Iterator[str]:
    for credential in message.credentials:
        variables = [f"${variable}" for variable in credential.variables]
        match credential.scheme.kind:
            case SecurityKind.BASIC:
                yield f'--user "{":".join(variables)}"'
            case SecurityKind.DIGEST:
                yield f'--digest --user "{":".join(variables)}"'
            case SecurityKind.MUTUAL_TLS:
                yield f'--cert "{variables[0]}"'
            case _:
                header = credential.header
                if header is not None and header[0] != COOKIE:
                    yield f'--header "{_inside(header[0])}: {_read(credential)}"'


def _read(credential: Credential) -> str:
    """The value of a header, with the variable in place of its placeholder."""
    assert credential.header is not None
    (placeholder,) = credential.placeholders
    before, _, after = credential.header[1].partition(placeholder)
    return f"{_inside(before)}${credential.variables[0]}{_inside(after)}"


def _headers(message: HttpMessage) -> Iterator[str]:
    for name, value in message.fields:
        if name == COOKIE or (name == "Content-Type" and _is_implied(message)):
            continue
        # A header without a value would be removed, but for the semicolon.
        field = f"{name}: {value}" if value else f"{name};"
        yield f"--header {shlex.quote(field)}"
    keys = [
        _read(one)
        for one in message.credentials
        if one.header and one.header[0] == COOKIE
    ]
    given = [value for name, value in message.fields if name == COOKIE]
    if keys:
        yield f'--cookie "{"; ".join([*map(_inside, given), *keys])}"'
    elif given:
        yield f"--cookie {shlex.quote('; '.join(given))}"


def _is_implied(message: HttpMessage) -> bool:
    """Whether curl sends the content type itself."""
    value = dict(message.fields).get("Content-Type", "")
    return value == FORM_URLENCODED or is_form(message)


def _content(message: HttpMessage) -> Iterator[str]:
    if message.content is None:
        return
    if message.file:
        yield f"--data-binary {shlex.quote(f'@{message.file}')}"
    elif is_form(message):
        for part in parts_of(message):
            yield _form(part)
    elif not _is_argument(message.content):
        yield "--data-binary @body"
    elif message.media_type == FORM_URLENCODED and not message.body.startswith("@"):
        for pair in message.body.split("&"):
            yield f"--data {shlex.quote(pair)}"
    else:
        yield f"--data-raw {shlex.quote(message.body)}"


def _is_argument(content: bytes) -> bool:
    """Whether an argument of a command can be the content."""
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return False


def _form(part: Part) -> str:
    if part.file_name is None and not part.content_type and not part.headers:
        return f"--form-string {shlex.quote(f'{part.name}={part.content}')}"
    given = _quoted(part.content)
    if part.file_name is not None:
        given = f"@{part.file_name}"
        if set(part.file_name) & set(',;"\\'):
            given = f"@{_quoted(part.file_name)}"
    options = [f"type={part.content_type}"] if part.content_type else []
    options += [f"headers={_quoted(header)}" for header in part.headers]
    return f"--form {shlex.quote(';'.join([f'{part.name}={given}', *options]))}"


def _quoted(text: str) -> str:
    """A string of curl's own syntax, in which a semicolon begins an option."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
