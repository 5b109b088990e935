"""Modules that black formats in pieces are what black makes of the whole."""

from __future__ import annotations

from pathlib import Path

from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.writing.formatting import Formatter, pieces

LONG = "a_name_that_is_very_long_indeed_" * 3
MODULE = f'''"""A module.

def this_is_no_function(): a docstring's line, and a rather long one, as such lines may well be.
"""

from a import b

SHORT = 1
LIST = [
    1,
]
LONG = [{LONG}, 1]


class A:
    """A class."""

    field: int = 1

    @decorated
    @twice
    def first(
        self,
    ) -> int:
        """First."""

        def inner() -> None:
            return {LONG}({LONG}, 1)

        return inner

    async def second(self) -> None: ...


@decorated
def third(argument: {LONG}, other: int) -> None:
    pass


if SHORT:
    print({LONG}, {LONG})
'''


def test_pieces_are_the_whole() -> None:
    assert "".join(pieces(MODULE)) == MODULE
    begins = [piece.strip().split("\n")[0] for piece in pieces(MODULE)]
    assert begins == [
        '"""A module.',
        "from a import b",
        "SHORT = 1",
        "LIST = [",
        f"LONG = [{LONG}, 1]",
        "class A:",
        "@decorated",
        "async def second(self) -> None: ...",
        "@decorated",
        "if SHORT:",
    ]


def test_black_makes_of_the_pieces_what_it_makes_of_the_whole(tmp_path: Path) -> None:
    made = [
        Formatter({}, verify, tmp_path, None).format_all(
            [("module.py", MODULE)], Diagnostics()
        )
        for verify in (False, True)
    ]
    assert made[0] == made[1]
    assert made[0]["module.py"].decode() != MODULE
