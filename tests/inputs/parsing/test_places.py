"""Line and column of a JSON pointer, in JSON and YAML."""

from __future__ import annotations

import pytest

from openapi_gen.inputs.parsing import locate

YAML_PLACES = """\
# a comment
info:
  title: T
  "quoted key" : 1
paths:
  /pets/{id}: &pets
    get: {tags: [a, b], x~y: 1}
  /cats: *pets
  /dogs:
    <<: *pets
    post: 1
list:
  - a: 1
  -
    - deep
"""


@pytest.mark.usefixtures("parser")
def test_places_in_yaml() -> None:
    expected = {
        "": (2, 1),
        "/info": (2, 1),
        "/info/title": (3, 3),
        "/info/quoted key": (4, 3),
        "/paths/~1pets~1{id}": (6, 3),
        "/paths/~1pets~1{id}/get/tags/1": (7, 21),
        "/paths/~1pets~1{id}/get/x~0y": (7, 25),
        "/paths/~1cats": (8, 3),
        "/paths/~1cats/get/tags/0": (7, 18),
        "/paths/~1dogs/get": (7, 5),
        "/paths/~1dogs/post": (11, 5),
        "/list/0/a": (13, 5),
        "/list/1/0": (15, 7),
        # where nothing stands: the longest prefix
        "/info/title/x": (3, 3),
        "/info/version": (2, 1),
        "/list/2": (12, 1),
        "/list/-": (12, 1),
        "/list/00": (12, 1),
        "/nothing": (2, 1),
        "no pointer": (2, 1),
    }
    assert locate(YAML_PLACES, expected) == expected


def test_places_in_json() -> None:
    text = '\r\n{\r\n\t"a": {"b\\/c": [1, {"d": "x"},\r\n[] , "y"]},\n"e" : {}}'
    expected = {
        "": (2, 1),
        "/a": (3, 2),
        "/a/b~1c": (3, 8),
        "/a/b~1c/0": (3, 17),
        "/a/b~1c/1": (3, 21),
        "/a/b~1c/1/d": (3, 21),
        "/a/b~1c/2": (4, 1),
        "/a/b~1c/3": (4, 6),
        "/e": (5, 1),
        "/e/f": (5, 1),
        "/a/b~1c/4": (3, 8),
    }
    assert locate(text, expected) == expected
