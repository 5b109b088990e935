"""Regenerates the package of each example: `python examples/regenerate.py`.

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


def main(options: list[str]) -> int:
    codes = [_generate(name, spec, options) for name, spec in SPECS.items()]
    return max(codes)


def _generate(name: str, spec: str, options: list[str]) -> int:
    command = [sys.executable, "-m", "openapi_gen", spec]
    command += ["-o", f"examples/{name}/{name}", *options]
    return subprocess.run(command, cwd=REPO).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
