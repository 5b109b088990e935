"""What Make and Ninja need of a run: a dependency file, and a file to compare with."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..output.manifest import NAME
from ..pyproject import OptionError, black_configuration
from ..resources import VERSION_FILE
from .clients import configurations_looked_for
from .running import Outcome


def write_build_files(
    arguments: argparse.Namespace, outcomes: Sequence[Outcome]
) -> None:
    """Writes the dependency file and touches the stamp; after a success alone.

    Raises OptionError where one of them cannot be written.
    """
    reports = [outcome.report for outcome in outcomes if outcome.report is not None]
    if arguments.depfile is not None:
        targets = [arguments.stamp or report.folder / NAME for report in reports]
        needed = [file for report in reports for file in report.inputs]
        needed += [str(black_configuration(report.folder)) for report in reports]
        needed += configurations_looked_for(arguments)
        files = [file for file in map(seen, needed) if os.path.isfile(file)]
        text = rules(map(str, targets), [*files, VERSION_FILE])
        _write(arguments.depfile, "--depfile", text)
    if arguments.stamp is not None:
        _write(arguments.stamp, "--stamp", "")


def inputs_seen(arguments: argparse.Namespace, listed: Iterable[str]) -> list[str]:
    """The files that runs read, with the configuration, as the working folder sees them."""
    needed = [*listed, *filter(os.path.isfile, configurations_looked_for(arguments))]
    return sorted(set(map(seen, needed)))


def rules(targets: Iterable[str], needed: Iterable[str]) -> str:
    """A rule of Make, which Ninja reads, too, and one without a recipe for each file.

    These say that it is no error if a file is gone.
    """
    files = [escaped(file) for file in dict.fromkeys(needed)]
    outputs = " ".join(escaped(target) for target in dict.fromkeys(targets))
    rule = " \\\n  ".join([f"{outputs}:", *files])
    return "\n".join([rule, *(f"{file}:" for file in files), ""])


def escaped(path: str) -> str:
    """A path as a dependency file has it.

    Raises OptionError for a path that these files cannot have.
    """
    if "\n" in path or "\r" in path:
        raise OptionError(f"a dependency file cannot have the path {path!r}")
    path = path.replace(os.sep, "/") if os.sep != "/" else path
    path = re.sub(r"(\\*)([ #])", r"\1\1\\\2", path)
    return path.replace("$", "$$")


def seen(path: str) -> str:
    """A file as the working folder sees it, where it is inside or near."""
    if not os.path.isabs(path):
        return path
    try:
        return os.path.relpath(path, os.path.realpath("."))
    except ValueError:  # another drive
        return path


def _write(path: Path, flag: str, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        os.utime(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OptionError(f"{flag} {path}: {reason}") from error
