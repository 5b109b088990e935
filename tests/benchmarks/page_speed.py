"""CPU seconds of the reference pages of a document's operations.

    python tests/benchmarks/page_speed.py api.github.com.json [--runs N] [--profile]

From the model to the text of the pages, in a new process each time. Reading the document,
choosing names and writing files are not in it, nor are other pages; imports are.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import environment

_RUN = """
import cProfile, gc, json, pstats, sys
from pathlib import Path
from time import process_time
from openapi_gen import Options, generate
from openapi_gen import trees

gc.set_threshold(100_000, 50, 50)  # as the command does
at = {}
profile = cProfile.Profile() if len(sys.argv) > 3 else None

def progress(stage):
    at[stage] = process_time()

def only_operations(build):
    def docs(*arguments):
        from openapi_gen.documenting import search_index, site
        search_index.search_index = lambda context: ""
        site._pages = site.operation_pages
        at["start"] = process_time()
        if profile:
            profile.enable()
        tree = build(*arguments)
        if profile:
            profile.disable()
        at["end"] = process_time()
        at["pages"] = sum(path.startswith("operations/") for path in tree.files)
        return tree
    return docs

trees.docs_tree = only_operations(trees.docs_tree)
generate(Options(sys.argv[1], docs=Path(sys.argv[2])), progress=progress)
if profile:
    pstats.Stats(profile, stream=sys.stderr).sort_stats("tottime").print_stats(45)
    pstats.Stats(profile, stream=sys.stderr).sort_stats("cumulative").print_stats(70)
print(json.dumps([at["pages"], at["end"] - at["start"]]))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("spec", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args()
    times: list[float] = []
    pages = 0
    for _ in range(1 if arguments.profile else arguments.runs):
        with tempfile.TemporaryDirectory() as folder:
            command = [
                sys.executable,
                "-c",
                _RUN,
                str(arguments.spec),
                f"{folder}/site",
            ]
            done = subprocess.run(
                [*command, *(["profile"] if arguments.profile else [])],
                env=environment(None),
                stdout=subprocess.PIPE,
                check=True,
            )
        pages, seconds = json.loads(done.stdout)
        times.append(seconds)
    median, best = statistics.median(times), min(times)
    print(f"{pages} pages: {median:.2f} s (median), {best:.2f} s (least)")


if __name__ == "__main__":
    main()
