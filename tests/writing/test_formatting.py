"""Files are formatted as black formats them, and compiled before they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from openapi_gen import OptionError
from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.output import manifest
from openapi_gen.output.former_run import FormerRun
from openapi_gen.writing.formatting import Formatter, parts_of_long, statements
from openapi_gen.writing.runtime_files import runtime_files

LONG = "a_name_that_is_very_long_indeed_" * 3
MODULE = f'''"""A module.

def not_a_function(): a line of the docstring, and a rather long one, as such lines may well be.
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
    assert "".join(statements(MODULE)) == MODULE
    begins = [one.strip().split("\n")[0] for one in statements(MODULE)]
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


class NoFormerRun:
    def wrote(self, path: str, text: str) -> bool:
        return False

    def formatted(self, path: str, text: str) -> bytes | None:
        return None


def format_one(text: str, path: str = "module.py", verify: bool = False) -> bytes:
    diagnostics = Diagnostics()
    formatter = Formatter({}, verify, NoFormerRun())
    files = formatter.format_all([(path, text)], Path("api"), diagnostics)
    diagnostics.stop_on_errors()
    return files[path]


def test_formatting_by_statement_equals_formatting_the_module() -> None:
    by_statement = format_one(MODULE)
    assert by_statement == format_one(MODULE, verify=True)
    assert by_statement.decode() != MODULE


def _many_statements() -> str:
    """A class and two functions that are as long as those of large schemas."""
    short = [f"    field_{n}: int = {n}\n" for n in range(220)]
    fields = [
        *short,
        f"    {LONG}: {LONG} | None = None\n",
        '    """Its doc."""\n',
        "\n",
    ]
    assigned = [f"    new.field_{n} = data[{n}]\n" for n in range(220)]
    assigned[100] = f"    new.{LONG} = convert(data['{LONG}'])\n"
    assigned[101] = f"    if new.{LONG} is not None:\n        new.x = {LONG}({LONG})\n"
    assigned[102] = "    else:\n        # why\n        new.x = 1\n"
    assigned[103] = (
        f"    new.y = [\n        1,\n    ]\n    for {LONG} in {LONG}:\n        y()\n"
    )
    assigned.append(f"    return {LONG}, {LONG}\n")
    method = "".join(f"    {line}" for line in "".join(assigned).splitlines(True))
    return "".join(
        [
            'class A:\n    """A class."""\n\n',
            *fields,
            f"    def method(self, {LONG}: int, other: int) -> object:\n",
            method,
            f"\n\ndef decode({LONG}: int, other: int) -> object:\n",
            *assigned,
            "\n\nasync def third(data: object) -> object:\n",
            *assigned[90:],
            *assigned[:105],
            f"    await {LONG}({LONG}, 1)\n",
        ]
    )


def test_statements_of_many_lines_are_formatted_in_parts() -> None:
    text = _many_statements()
    for statement in statements(text):
        parts = parts_of_long(statement)
        assert "".join(parts) == statement
        assert len(parts) > 200
    assert format_one(text) == format_one(text, verify=True) != text.encode()


@pytest.mark.parametrize(
    "text",
    [
        "def f(:\n",
        "return 1\n",  # only the compiler refuses this, and what follows
        "x = 1\ndel f()\n",
        "def f(a, a): ...\n",
        "from __future__ import braces\n",
        "x = '\0'\n",
        f"x = [{LONG}, {LONG}]\nbreak\n",  # black formats this one
    ],
)
@pytest.mark.parametrize("verify", [False, True])
def test_text_that_does_not_compile_is_an_internal_error(
    text: str, verify: bool
) -> None:
    diagnostics = Diagnostics()
    formatter = Formatter({}, verify, NoFormerRun())
    texts = [("fine.py", "x = 1\n"), ("models/broken.py", text)]
    formatter.format_all(texts, Path("api"), diagnostics)
    (found,) = diagnostics
    assert (found.severity, found.code) == ("error", "internal-error")
    assert "api/models/broken.py" in found.message
    assert "report" in found.message


def test_a_file_that_black_has_formatted_before_is_not_formatted_again() -> None:
    class Known(NoFormerRun):
        def formatted(self, path: str, text: str) -> bytes:
            return f"{path}, formatted".encode()

    files = Formatter({}, False, Known()).format_all(
        [("module.py", MODULE)], Path("api"), Diagnostics()
    )
    assert files == {"module.py": b"module.py, formatted"}


def test_a_file_that_the_former_run_wrote_is_not_compiled_again(tmp_path: Path) -> None:
    known, other = b"return 1\n", b"return 2\n"  # to see what is compiled
    before = manifest.describe(
        options={},
        inputs=[],
        files={"module.py": known},
        rendered={},
        operations=[],
        models=0,
        diagnostics=[],
    )
    for text, faults in ((known, 0), (other, 1)):
        diagnostics = Diagnostics()
        Formatter({}, False, FormerRun(tmp_path, before)).format_all(
            [("module.py", text.decode())], Path("api"), diagnostics
        )
        assert len(list(diagnostics)) == faults


def test_an_unknown_python_version_of_black_is_refused() -> None:
    formatter = Formatter({"target-version": ["py999"]}, True, NoFormerRun())
    with pytest.raises(OptionError, match="target-version"):
        formatter.format_all([("module.py", MODULE)], Path("api"), Diagnostics())


def test_every_file_of_the_runtime_compiles() -> None:
    """They are copied as they are, so a run does not compile them."""
    for path, text in runtime_files().items():
        compile(text, path, "exec", dont_inherit=True)
