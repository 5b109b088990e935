"""What a run would read and write, and what is in its package: nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from .diagnostics.collector import Diagnostic, Diagnostics, Place
from .inputs.positions import add_positions
from .inputs.root_document import read_spec
from .options import Options
from .output import manifest
from .pipeline import (
    Read,
    check_package,
    inputs_of,
    read_document,
    refusing,
    understand,
)


class Member(NamedTuple):
    """An operation or a model of a package, and where the document has it."""

    python: str
    """How a caller reaches it: `client.pets.list_pets`, `models.Pet`."""
    request: str
    """The method and the path of an operation; empty for a model."""
    place: Place
    line: int
    column: int


class Contents(NamedTuple):
    """What is in a package."""

    operations: list[Member]
    models: list[Member]


def list_inputs(options: Options, diagnostics: Diagnostics) -> list[str]:
    """The files that a run reads."""
    with refusing(options, diagnostics):
        read = _read(options, diagnostics)
        return sorted(inputs_of(options, read.files))


def list_outputs(options: Options, diagnostics: Diagnostics) -> list[str]:
    """The files that a run leaves, from the document and the options alone.

    Nothing is formatted, compared or written. What is in the folder does not count.
    """
    from .trees import package_folder, package_paths, runtime_paths, trees_beside
    from .writing.naming.names import decide_names
    from .writing.sharing import share_equal_schemas

    with refusing(options, diagnostics):
        read = _read(options, diagnostics)
        api = share_equal_schemas(read.api)
        names = decide_names(api, options.names, options.spec, diagnostics)
        diagnostics.stop_on_errors()
        paths: list[Path] = []
        if options.writes_package:
            check_package(package_folder(options, api), diagnostics)
            paths += package_paths(options, api, names, read.texts, diagnostics)
            paths += runtime_paths(options, api) if options.runtime else []
        given = api, names, read.supplement, diagnostics
        for tree in trees_beside(options, *given).values():
            paths += [tree.folder / path for path in (*tree.files, manifest.NAME)]
        return sorted(path.as_posix() for path in paths)


def list_contents(options: Options, diagnostics: Diagnostics) -> Contents:
    """The operations and the models of the package, in the order of the document."""
    from .writing.views.package import operation_index

    api, names = understand(options, diagnostics, lambda stage: None)
    with refusing(options, diagnostics):
        operations = [
            (
                one["pointer"],
                f"client.{one['python']}",
                f"{one['method']} {one['path']}",
            )
            for one in operation_index(api, names)
        ]
        models = [
            (id_, f"models.{names.models[id_].name}", "") for id_ in api.declarations
        ]
        return Contents(
            _located(operations, diagnostics), _located(models, diagnostics)
        )


def _read(options: Options, diagnostics: Diagnostics) -> Read:
    spec = read_spec(options.spec, diagnostics, options.headers)
    return read_document(options, spec, diagnostics, lambda stage: None)


def _located(
    members: list[tuple[str, str, str]], diagnostics: Diagnostics
) -> list[Member]:
    """The members, each (id, python, request), with their places."""
    positions = Diagnostics()  # it is what looks up lines
    positions.texts = diagnostics.texts
    places = [diagnostics.place_of(id_) for id_, _, _ in members]
    for number, place in enumerate(places):
        positions.add(Diagnostic("note", place, str(number), ""))
    add_positions(positions)
    found = {one.code: one for one in positions}
    return [
        Member(
            python,
            request,
            place,
            found[str(number)].line or 1,
            found[str(number)].column or 1,
        )
        for number, ((_, python, request), place) in enumerate(zip(members, places))
    ]
