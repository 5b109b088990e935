"""`python tests/benchmarks/lines.py DOCUMENT|PACKAGE ...`: how much code gen writes.

For each document, or package that gen has written: its files, its lines of Python for each
operation, and those of its runtime. The runtime, and `testing.py`, do not count as lines
of an operation. At last the runtime of a package with one operation.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from openapi_gen import Options, generate

ROOT = Path(__file__).parents[2]
ONE_OPERATION = ROOT / "specs" / "twilio_payments.yaml"


@dataclass(frozen=True)
class Lines:
    """The lines of a package's Python files."""

    operations: int
    files: int
    own: int
    runtime: int

    @staticmethod
    def of(package: Path) -> Lines:
        manifest = json.loads((package / ".gen.json").read_text("utf-8"))
        counts = {
            file.relative_to(package).parts: len(file.read_bytes().splitlines())
            for file in package.rglob("*.py")
        }
        own = {path: n for path, n in counts.items() if path[0] != "runtime"}
        own.pop(("testing.py",), None)
        return Lines(
            operations=len(manifest["operations"]),
            files=len(own),
            own=sum(own.values()),
            runtime=sum(n for path, n in counts.items() if path[0] == "runtime"),
        )

    def folders(self, package: Path) -> dict[str, int]:
        """The lines below each folder of the package, the runtime excepted."""
        found: dict[str, int] = {}
        for file in package.rglob("*.py"):
            parts = file.relative_to(package).parts
            if parts[0] != "runtime":
                lines = len(file.read_bytes().splitlines())
                found[parts[0]] = found.get(parts[0], 0) + lines
        return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="documents or packages")
    parser.add_argument("--folders", action="store_true", help="lines of each folder")
    arguments = parser.parse_args()
    print(f"{'':24}{'operations':>11}{'files':>7}{'lines':>9}{'each':>7}{'runtime':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate((*arguments.paths, ONE_OPERATION)):
            package = path
            if path.is_file():
                package = Path(folder) / f"measured_{number}"
                generate(Options(spec=str(path), output=package))
            lines = Lines.of(package)
            each = lines.own / max(lines.operations, 1)
            print(
                f"{path.name:24}{lines.operations:>11}{lines.files:>7}{lines.own:>9}"
                f"{each:>7.0f}{lines.runtime:>9}"
            )
            if arguments.folders:
                for name, count in sorted(lines.folders(package).items()):
                    print(f"    {name:30}{count:>9}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
