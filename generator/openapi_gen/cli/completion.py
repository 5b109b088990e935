"""`--print-completion SHELL`: a script with which a shell completes the command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .arguments import make_parser
from .commands import COMMANDS

_WORDS = " ".join(sorted(COMMANDS))
_GIVEN = {"bash": "_gen_given", "zsh": "_gen_given", "fish": "(__gen_given)"}
"""What completes the first words of the command: a further command, or a file."""
_PREAMBLE = {
    "bash": f"""\
_gen_given() {{
  compgen -W '{_WORDS}' -- "$1"
  _shtab_compgen_files "$1"
}}
""",
    "zsh": f"""\
_gen_given() {{
  _alternative 'commands:command:({_WORDS})' 'files:document:_files'
}}
""",
    "fish": f"""\
function __gen_given
  printf '%s\\n' {_WORDS}
  __fish_complete_path (commandline -ct)
end
""",
}


def print_completion(shell: str) -> int:
    """Prints the script; returns the exit code."""
    try:
        import shtab
    except ImportError:
        message = (
            "--print-completion needs shtab: pip install 'openapi-gen[completion]'"
        )
        print(f"gen: error: {message}", file=sys.stderr)
        return 2
    parser = make_parser()
    own = Path(sys.argv[0]).name
    parser.prog = own if own == "openapi-gen" else "gen"
    for action in parser._actions:
        complete = _complete(action, shtab.FILE, shtab.DIRECTORY)
        if complete is not None:
            vars(action)["complete"] = complete
    preamble: Any = _PREAMBLE  # its annotation says a string, its code takes both
    print(shtab.complete(parser, shell, preamble=preamble))
    return 0


def _complete(
    action: argparse.Action, files: Mapping[str, Any], folders: Mapping[str, Any]
) -> Mapping[str, Any] | None:
    """What completes the value of an argument."""
    match action.metavar:
        case "FILE":
            return files
        case "DIR":
            return folders
        case _:
            return _GIVEN if action.dest == "given" else None
