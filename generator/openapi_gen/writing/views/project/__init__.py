"""pyproject.toml and README.md of an installable project around a package.

They are for people to change: a run leaves them as they are once somebody has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from ....model import Api
from ....records import dataclass
from ...source.code import Code
from ...source.literals import toml_string
from ...source.prose import one_line, one_paragraph, without_markup
from ..package import Package
from ..page import Page, View


@dataclass(frozen=True, slots=True)
class ProjectView(View):
    template: ClassVar = "pyproject.toml.jinja"

    name: Code
    version: Code
    description: Code
    packages: Code
    """Where the package is, from the project's folder."""


@dataclass(frozen=True, slots=True)
class ProjectReadmeView(View):
    """Strings are Markdown, without HTML."""

    template: ClassVar = "project_readme.md.jinja"

    title: str
    package: str
    command: str


def project_pages(api: Api, package: Package) -> Iterator[Page]:
    """The files beside the package's folder."""
    title = one_paragraph(api.title) or package.name
    yield Page(
        "pyproject.toml",
        ProjectView(
            name=toml_string(package.name.strip("_").replace("_", "-")),
            version=toml_string(distribution_version(api.version)),
            description=toml_string(f"Python client for {one_line(title)}"),
            packages=toml_string(f"src/{package.name}"),
        ),
    )
    yield Page(
        "README.md",
        ProjectReadmeView(
            title=without_markup(title),
            package=package.name,
            command=one_line(package.command),
        ),
    )


_VERSION = re.compile(r"v?(\d+(?:\.\d+)*)(?:[-._]?(a|alpha|b|beta|c|rc)[-._]?(\d*))?")
_PHASES = {"alpha": "a", "beta": "b", "c": "rc"}


def distribution_version(text: str) -> str:
    """A document's version as one of a distribution: `v2.0-beta` is `2.0b0`.

    Of another version, such as `2010-04-01`, it has the numbers.
    """
    found = _VERSION.fullmatch(text.strip().lower())
    if found is None:
        numbers = re.findall(r"[0-9]+", text)
        return ".".join(str(int(number)) for number in numbers[:4]) or "0"
    release = ".".join(str(int(number)) for number in found[1].split("."))
    if not found[2]:
        return release
    return f"{release}{_PHASES.get(found[2], found[2])}{int(found[3] or 0)}"
