"""RFC 6570's own examples, as far as a Parameter Object can say them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.documents import document, operation
from tests.support.loopback import Loopback
from tests.support.packages import Packages

# Section 3.2, "for all examples in this section".
VARIABLES: dict[str, Any] = {
    "hello": "Hello World!",
    "half": "50%",
    "var": "value",
    "who": "fred",
    "base": "http://example.com/home/",
    "path": "/foo/bar",
    "list": ["red", "green", "blue"],
    "keys": {"semi": ";", "dot": ".", "comma": ","},
    "v": "6",
    "x": "1024",
    "y": "768",
    "empty": "",
    "empty_keys": {},
    "undef": None,
}

# Section, template, expansion.
EXAMPLES = [
    ("3.2.2", "{var}", "value"),
    ("3.2.2", "{hello}", "Hello%20World%21"),
    ("3.2.2", "{half}", "50%25"),
    ("3.2.2", "{list}", "red,green,blue"),
    ("3.2.2", "{list*}", "red,green,blue"),
    ("3.2.2", "{keys}", "semi,%3B,dot,.,comma,%2C"),
    ("3.2.2", "{keys*}", "semi=%3B,dot=.,comma=%2C"),
    ("3.2.3", "{+var}", "value"),
    ("3.2.3", "{+hello}", "Hello%20World!"),
    ("3.2.3", "{+half}", "50%25"),
    ("3.2.3", "{+base}", "http://example.com/home/"),
    ("3.2.3", "{+path}", "/foo/bar"),
    ("3.2.3", "{+list}", "red,green,blue"),
    ("3.2.3", "{+keys}", "semi,;,dot,.,comma,,"),
    ("3.2.5", "{.who}", ".fred"),
    ("3.2.5", "{.half}", ".50%25"),
    ("3.2.5", "X{.var}", "X.value"),
    ("3.2.5", "X{.list}", "X.red,green,blue"),
    ("3.2.5", "X{.list*}", "X.red.green.blue"),
    ("3.2.5", "X{.keys}", "X.semi,%3B,dot,.,comma,%2C"),
    ("3.2.5", "X{.keys*}", "X.semi=%3B.dot=..comma=%2C"),
    ("3.2.7", "{;who}", ";who=fred"),
    ("3.2.7", "{;half}", ";half=50%25"),
    ("3.2.7", "{;empty}", ";empty"),
    ("3.2.7", "{;v,empty,who}", ";v=6;empty;who=fred"),
    ("3.2.7", "{;x,y,empty}", ";x=1024;y=768;empty"),
    ("3.2.7", "{;list}", ";list=red,green,blue"),
    ("3.2.7", "{;list*}", ";list=red;list=green;list=blue"),
    ("3.2.7", "{;keys}", ";keys=semi,%3B,dot,.,comma,%2C"),
    ("3.2.7", "{;keys*}", ";semi=%3B;dot=.;comma=%2C"),
    ("3.2.8", "{?who}", "?who=fred"),
    ("3.2.8", "{?half}", "?half=50%25"),
    ("3.2.8", "{?x,y}", "?x=1024&y=768"),
    ("3.2.8", "{?x,y,empty}", "?x=1024&y=768&empty="),
    ("3.2.8", "{?x,y,undef}", "?x=1024&y=768"),
    ("3.2.8", "{?x,empty_keys}", "?x=1024"),  # of 2.3: undefined
    ("3.2.8", "{?list}", "?list=red,green,blue"),
    ("3.2.8", "{?list*}", "?list=red&list=green&list=blue"),
    ("3.2.8", "{?keys}", "?keys=semi,%3B,dot,.,comma,%2C"),
    ("3.2.8", "{?keys*}", "?semi=%3B&dot=.&comma=%2C"),
    ("3.2.9", "?fixed=yes{&x}", "?fixed=yes&x=1024"),
    ("3.2.9", "?fixed=yes{&list*}", "?fixed=yes&list=red&list=green&list=blue"),
]
_EXPRESSION = re.compile(r"(.*)\{([+.;?&]?)([\w,]+)(\*?)\}")
_STYLES = {"": "simple", ".": "label", ";": "matrix"}


def taken_apart(template: str) -> tuple[str, str, list[str], bool]:
    """What stands before the expression, its operator, its names, whether it explodes."""
    found = _EXPRESSION.fullmatch(template)
    assert found is not None, template
    before, operator, names, star = found.groups()
    return before, operator, names.split(","), bool(star)


def described(index: int, template: str) -> tuple[str, dict[str, Any]]:
    """A path and its operation that expand as the template does."""
    before, operator, names, explode = taken_apart(template)
    in_path = operator in _STYLES
    parameters = [
        {
            "name": name,
            "in": "path" if in_path else "query",
            "required": in_path,
            "style": _STYLES.get(operator, "form"),
            "explode": explode,
            "allowReserved": operator == "+",
            "schema": {},
        }
        for name in names
    ]
    places = "".join(f"{{{name}}}" for name in names) if in_path else ""
    path = f"/{index}/{before}{places}" if in_path else f"/{index}/{before}"
    return path, {"get": operation(f"example_{index}", parameters=parameters)}


def expected(template: str, expansion: str) -> str:
    """The end of the request target. With `+`, RFC 6570 has no name before it."""
    _, operator, names, _ = taken_apart(template)
    return f"?{names[0]}={expansion}" if operator == "+" else expansion


@pytest.fixture(scope="module")
def client(packages: Packages, server: Loopback) -> Iterator[Any]:
    each = (described(i, template) for i, (_, template, _) in enumerate(EXAMPLES))
    api = packages.load("rfc6570", document({}, paths=dict(each)))
    with api.Client(base_url=server.url) as client:
        yield client


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.mark.parametrize("index", range(len(EXAMPLES)), ids=lambda i: EXAMPLES[i][1])
def test_an_example(index: int, client: Any, server: Loopback) -> None:
    section, template, expansion = EXAMPLES[index]
    names = taken_apart(template)[2]
    call = getattr(client.things, f"example_{index}")
    call(**{name: VARIABLES[name] for name in names})
    assert server.last.target == f"/{index}/{expected(template, expansion)}", section
