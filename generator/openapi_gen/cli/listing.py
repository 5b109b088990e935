"""Prints what a run would read or write, and what is in a package (`gen list`)."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from typing import cast

from ..diagnostics.collector import Diagnostics
from ..listing import Contents, Member, list_contents, list_inputs, list_outputs
from ..options import Options
from ..pyproject import OptionError
from ..resources import VERSION
from .build_files import inputs_seen
from .clients import plan
from .generating import discard, print_all
from .guarding import with_arguments
from .progress import Progress
from .running import Outcome, look_up, refused

_Found = Sequence[str] | Contents


def list_command(words: Sequence[str]) -> int:
    """`gen list`: the operations and models of each client; returns the exit code."""
    return with_arguments(words, _print_contents)


def list_files(arguments: argparse.Namespace) -> int:
    """Prints the files that a run reads, or those that it writes, one a line."""
    lookup = list_inputs if arguments.list_inputs else list_outputs
    outcomes, _ = _look_up(arguments, lookup)
    if code := _print_refusals(arguments, outcomes):
        return code
    files = {file for one in outcomes for file in cast("Sequence[str]", one.listed)}
    found = inputs_seen(arguments, files) if arguments.list_inputs else sorted(files)
    _print_lines(found)
    return 0


def _print_contents(arguments: argparse.Namespace, _: Progress) -> int:
    outcomes, is_project = _look_up(arguments, list_contents)
    if code := _print_refusals(arguments, outcomes):
        return code
    found = [(one.name, cast("Contents", one.listed)) for one in outcomes]
    if arguments.output_format == "json":
        clients = [{"client": name, **_as_json(contents)} for name, contents in found]
        alone = _as_json(found[0][1])
        both = {"clients": clients} if is_project else alone
        _print_lines([json.dumps({"version": VERSION, **both})])
        return 0
    for name, contents in found:
        _print_lines([f"{name}:"] if is_project and name else [])
        _print_lines(_table([*contents.operations, *contents.models]))
    return 0


def _look_up(
    arguments: argparse.Namespace, lookup: Callable[[Options, Diagnostics], _Found]
) -> tuple[list[Outcome], bool]:
    try:
        planned = plan(arguments)
    except OptionError as error:
        return [refused(error)], False
    found = [look_up(client, lookup) for client in planned.clients]
    return found, planned.is_project


def _print_refusals(arguments: argparse.Namespace, outcomes: Sequence[Outcome]) -> int:
    """The exit code, 2 where a client is refused; then only the reasons are printed."""
    bad = [outcome for outcome in outcomes if outcome.is_refused]
    if bad:
        print_all(arguments, bad, len(bad) > 1)
    return 2 if bad else 0


def _table(members: Sequence[Member]) -> list[str]:
    """A line for each: how it is reached, what is requested, and its place."""
    first = max((len(one.python) for one in members), default=0)
    second = max((len(one.request) for one in members), default=0)
    return [
        f"{one.python:{first}}  {one.request:{second}}  "
        f"{one.place.file}:{one.line}:{one.column}"
        for one in members
    ]


def _as_json(contents: Contents) -> dict[str, object]:
    return {
        "operations": [
            {
                "pointer": f"#{one.place.pointer}",
                "method": one.request.partition(" ")[0],
                "path": one.request.partition(" ")[2],
                "python": one.python,
                **_place_as_json(one),
            }
            for one in contents.operations
        ],
        "models": [
            {
                "pointer": f"#{one.place.pointer}",
                "python": one.python,
                **_place_as_json(one),
            }
            for one in contents.models
        ],
    }


def _place_as_json(member: Member) -> dict[str, object]:
    return {"file": member.place.file, "line": member.line, "column": member.column}


def _print_lines(lines: Sequence[str]) -> None:
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:  # a document can have any character
        reconfigure(errors="backslashreplace")
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:  # nobody reads on
        discard(sys.stdout)
