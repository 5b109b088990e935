"""`--print-completion SHELL`: a script with which a shell completes the command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from .arguments import make_parser
from .commands import COMMANDS

_WORDS = " ".join(sorted(COMMANDS))
_GIVEN = {"bash": "_gen_given", "zsh": "_gen_given", "fish": "(__gen_given)"}
"""What completes the first words of the command: a further command, or a file."""
_PREAMBLE = {
    "bash": f"""\
_gen_given() {{
  local commands=''
  [ "$COMP_CWORD" = 1 ] && commands='{_WORDS}'
  compgen -W "$commands $("${{COMP_WORDS[0]}}" config clients 2>/dev/null)" -- "$1"
  _shtab_compgen_files "$1"
}}
""",
    "zsh": f"""\
_gen_given() {{
  local commands=''
  [ "$CURRENT" = 2 ] && commands='{_WORDS}'
  _alternative "commands:command:($commands)" \\
    "clients:client:($("${{words[1]}}" config clients 2>/dev/null))" \\
    'files:document:_files'
}}
""",
    "fish": f"""\
function __gen_given
  set -l words (commandline -opc)
  test (count $words) = 1; and printf '%s\\n' {_WORDS}
  $words[1] config clients 2>/dev/null
  __fish_complete_path (commandline -ct)
end
""",
}
_OTHER = "openapi-gen"
"""The second name of the command, which each script completes, too."""
_CHANGES = {
    "bash": {" -F _shtab_gen gen": f" -F _shtab_gen gen {_OTHER}"},
    "zsh": {
        "#compdef gen": f"#compdef gen {_OTHER}",
        "compdef _shtab_gen -N gen": f"compdef _shtab_gen gen {_OTHER}",
        # All arguments are completed, not only the first.
        '"(*)::': '"*:',
        "one_or_more='(*)'": "one_or_more='*:'",
    },
    "fish": {"# Custom Preamble": f"complete -c {_OTHER} -w gen\n\n# Custom Preamble"},
}
"""What a script has in place of what shtab writes."""


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
    parser.prog = "gen"
    for action in parser._actions:
        complete = _complete(action, shtab.FILE, shtab.DIRECTORY)
        if complete is not None:
            vars(action)["complete"] = complete
    preamble: Any = _PREAMBLE  # its annotation says a string, its code takes both
    script = shtab.complete(parser, shell, preamble=preamble)
    for written, wanted in _CHANGES[shell].items():
        script = script.replace(written, wanted, 1)
    print(script)
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
