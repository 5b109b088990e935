"""The command: arguments in, diagnostics and an exit code out."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from functools import partial
from keyword import iskeyword
from pathlib import Path

from ..config import KINDS, OptionError, Options, find_pyproject, from_pyproject
from ..diagnostics.collector import Diagnostic, Diagnostics, Place, Refused
from ..pipeline import generate
from ..report import Report
from ..resources import VERSION

_DONE, _DIFFERENT, _REFUSED = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit code: 0 done, 1 differences, 2 refused."""
    arguments = _parser().parse_args(argv)
    diagnostics = Diagnostics()
    report: Report | None = None
    progress = _Progress(arguments.quiet)
    try:
        options = _options(arguments)
        report = generate(options, diagnostics, progress)
        _warn_of_shadows(report, diagnostics)
    except OptionError as error:
        diagnostics.error(Place(error.file, ""), "FIXME", str(error))
    except Refused:
        pass
    except RecursionError:
        message = "the document is nested too deeply for gen; flatten it"
        diagnostics.error(Place(arguments.spec, ""), "FIXME", message)
    except OSError as error:
        place = Place(str(error.filename or arguments.spec), "")
        diagnostics.error(place, "FIXME", f"cannot be used: {error.strerror or error}")
    except KeyboardInterrupt:
        progress.clear()
        print("gen: interrupted; nothing was written", file=sys.stderr)
        return 130
    finally:
        progress.clear()
    from .output import print_report

    print_report(arguments, report, diagnostics)
    if report is None or diagnostics.has_errors:
        return _REFUSED
    changed = report.written or report.removed
    return _DIFFERENT if changed and (arguments.check or arguments.diff) else _DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gen",
        description="Reads an OpenAPI document and writes a typed Python client package.",
        epilog="Options can also stand in [tool.openapi-gen] of pyproject.toml.",
        # Asking for the terminal's width costs argparse an import of shutil in each run.
        formatter_class=partial(argparse.HelpFormatter, width=88),
    )
    add = parser.add_argument
    add("spec", metavar="SPEC", help="the document: a file, a URL, or - for stdin")
    add("-o", "--output", metavar="DIR", type=Path, help="the package's folder")
    add(
        "--check",
        action="store_true",
        help="write nothing; exit 1 if DIR is not current",
    )
    add("--diff", action="store_true", help="like --check, and print the differences")
    add("--force", action="store_true", help="overwrite files that were edited by hand")
    add("--verify", action="store_true", help="let black format every file")
    add("--output-format", choices=("text", "json", "github"), default="text")
    add("--map-ref", metavar="PREFIX=DIR", action="append", default=[], type=_mapping,
        help="read references that begin with PREFIX from DIR")  # fmt: skip
    add("--allow-dir", metavar="DIR", action="append", default=[], type=Path,
        help="let file references lead into DIR")  # fmt: skip
    add("--allow-remote", metavar="HOST", action="append", default=[],
        help="let references be fetched from HOST")  # fmt: skip
    add("--overlay", metavar="FILE", action="append", default=[], type=Path,
        help="apply an OpenAPI Overlay to the document first")  # fmt: skip
    for kind in KINDS:
        add(f"--include-{kind}", metavar="GLOB", action="append", default=[],
            help=f"generate only operations of this {kind}")  # fmt: skip
        add(f"--exclude-{kind}", metavar="GLOB", action="append", default=[],
            help=f"leave out operations of this {kind}")  # fmt: skip
    add("--strict", action="store_true", help="take warnings for errors")
    add("--skip-broken", action="store_true", help="leave out what cannot be generated")
    add("--validators", choices=("requests", "all"), help="all: for responses, too")
    volume = parser.add_mutually_exclusive_group()
    volume.add_argument("-q", "--quiet", action="store_true", help="print errors only")
    volume.add_argument("-v", "--verbose", action="store_true", help="print notes, too")
    parser.add_argument("--version", action="version", version=f"gen {VERSION}")
    return parser


def _mapping(text: str) -> tuple[str, Path]:
    prefix, separator, folder = text.rpartition("=")
    if not separator or not prefix:
        raise argparse.ArgumentTypeError(f"{text!r} is not PREFIX=DIR")
    return prefix, Path(folder)


def _options(arguments: argparse.Namespace) -> Options:
    _check_package_name(arguments.output)
    settings = from_pyproject(find_pyproject(Path.cwd()))
    mapped = {**settings.pop("map_ref", {}), **dict(arguments.map_ref)}
    if arguments.validators is not None:
        settings["validators"] = arguments.validators
    for what in ("include", "exclude"):
        settings[what] = _globs(arguments, what, settings.get(what, {}))
    if arguments.overlay:
        settings["overlays"] = tuple(arguments.overlay)
    for flag in ("strict", "skip_broken"):
        settings[flag] = getattr(arguments, flag) or settings.get(flag, False)
    return Options(
        spec=arguments.spec,
        output=arguments.output,
        map_ref=mapped,
        allow_dirs=tuple(arguments.allow_dir),
        allow_hosts=frozenset(arguments.allow_remote) | _own_host(arguments.spec),
        check=arguments.check,
        diff=arguments.diff,
        force=arguments.force,
        verify=arguments.verify,
        **settings,
    )


def _globs(
    arguments: argparse.Namespace, what: str, settings: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """The globs of `--include-*` or `--exclude-*`, over those of pyproject.toml."""
    given = {kind: tuple(getattr(arguments, f"{what}_{kind}")) for kind in KINDS}
    return {**settings, **{kind: globs for kind, globs in given.items() if globs}}


def _check_package_name(output: Path | None) -> None:
    """The folder's name is the package's import name."""
    name = output.resolve().name if output is not None else "_"
    if not name.isidentifier() or iskeyword(name):
        raise OptionError(
            f"-o: {name!r} cannot be imported; name the folder"
            f" {_importable(name)!r}, or otherwise"
        )


def _importable(name: str) -> str:
    """A name like this one that can be imported."""
    plain = re.sub(r"\W+", "_", name).strip("_") or "client"
    if iskeyword(plain):
        return f"{plain}_client"
    return plain if plain.isidentifier() else f"client_{plain}"


def _warn_of_shadows(report: Report, diagnostics: Diagnostics) -> None:
    if report.package in sys.stdlib_module_names:
        message = (
            f"where this folder is found first, `import {report.package}` no longer"
            " means Python's own module; name the folder otherwise"
        )
        place = Place(report.folder.as_posix(), "")
        diagnostics.add(Diagnostic("warning", place, "FIXME", message))


def _own_host(spec: str) -> frozenset[str]:
    """A URL given as SPEC allows its own host."""
    if not spec.startswith(("http://", "https://")):
        return frozenset()
    from urllib.parse import urlsplit

    return frozenset(filter(None, [urlsplit(spec).hostname]))


class _Progress:
    """The stage at work, on a terminal, once the run has taken a second."""

    def __init__(self, quiet: bool) -> None:
        self._shown = False
        self._active = not quiet and sys.stderr.isatty()
        self._started = os.times().elapsed

    def __call__(self, stage: str) -> None:
        if self._active and os.times().elapsed - self._started > 1.0:
            print(f"\r\x1b[Kgen: {stage} ...", end="", file=sys.stderr, flush=True)
            self._shown = True

    def clear(self) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = False
