"""Regenerates the packages of each example: `python examples/regenerate.py`.

Options are passed on to gen: `--check` writes nothing, and exits with 1 if a package is
out of date.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[1]
SPECS = {
    "jobs": "specs/jobs.yaml",
    "twilio_payments": "specs/twilio_payments.yaml",
}
"""The document of each example, by the name of its folder and package."""
PROJECTS = ["acme"]
"""The examples with a configuration of several clients."""


def main(options: list[str]) -> int:
    runs = [[spec, "-o", f"examples/{n}/{n}"] for n, spec in SPECS.items()]
    runs += [["--config", f"examples/{n}/openapi-gen.toml"] for n in PROJECTS]
    return max(_gen([*run, *options]) for run in runs)


def _gen(arguments: list[str]) -> int:
    command = [sys.executable, "-m", "openapi_gen", *arguments]
    return subprocess.run(command, cwd=REPO).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
