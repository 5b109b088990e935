"""Documents of a git revision: `HEAD~1:api.yaml`.

The files of the revision are copied to a folder, so that references lead to files of the
same revision.
"""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile


class GitError(Exception):
    """git has no such document; the text says why."""


def is_revision(spec: str) -> bool:
    """Whether SPEC names a file in a revision, and is no file or URL itself."""
    revision, colon, path = spec.partition(":")
    return (
        bool(colon and revision and path)
        and not revision.startswith("-")
        and not path.startswith("//")
        and len(revision) > 1  # a drive of Windows
        and not Path(spec).exists()
    )


def checked_out(spec: str, folder: Path) -> Path:
    """The document of `REVISION:PATH`, with the other files of the revision, in `folder`.

    A path is one from the root of the repository; `./` begins one from the working
    directory. Raises GitError.
    """
    revision, _, path = spec.partition(":")
    if path.startswith("./"):
        prefix = _git("rev-parse", "--show-prefix").decode().strip()
        path = f"{prefix}{path[2:]}"
    _git("cat-file", "-e", f"{revision}:{path}")
    archive = BytesIO(_git("archive", "--format=zip", revision, at_root=True))
    with ZipFile(archive) as files:  # which never writes outside of the folder
        files.extractall(folder)
    return folder / path


def _git(*arguments: str, at_root: bool = False) -> bytes:
    command = ["git", *arguments]
    if at_root:
        root = _git("rev-parse", "--show-toplevel").decode().strip()
        command = ["git", "-C", root, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise GitError(said[-1] if said else "git fails")
    return done.stdout
