"""The line of every key of a TOML file."""

from __future__ import annotations

import pytest

from openapi_gen.configuration.toml_places import line_of

TEXT = '''# A comment.

plain = 1
many = [
  "a", # ]
  """
[b]
""",
]
text = """
other = 1
"""
a.dotted."k e y" = 1

[tool.one]  # a comment
x = {y = 1}
"quoted" = 1

# Another.
[tool.two.three]
z = 1

[[list]]
'''
LINES = {
    "plain": 3,
    "many": 4,
    "text": 10,
    "a": 13,
    "a/dotted/k e y": 13,
    "tool": 15,
    "tool/one": 15,
    "tool/one/x": 16,
    "tool/one/x/y": 16,
    "tool/one/quoted": 17,
    "tool/two": 20,
    "tool/two/three/z": 21,
    "list": 23,
}


@pytest.mark.parametrize("path", LINES)
def test_the_line_of_a_key(path: str) -> None:
    assert line_of(TEXT, path.split("/")) == LINES[path]


@pytest.mark.parametrize("path", ["other", "tool/one/z", "plain/x", "list/0"])
def test_a_key_that_is_not_there(path: str) -> None:
    with pytest.raises(KeyError):
        line_of(TEXT, path.split("/"))


def test_each_line_of_a_long_file() -> None:
    keys = [f"key{number}" for number in range(300)]
    text = "".join(f"{key} = '''\n'''\n" for key in keys)
    for number, key in list(enumerate(keys))[::37]:
        assert line_of(text, [key]) == 2 * number + 1
