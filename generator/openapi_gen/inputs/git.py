"""Documents of a git revision: `HEAD~1:api.yaml`.

The files of the revision are copied to a folder, so that references lead to files of the
same revision.
"""

from __future__ import annotations

import os
import subprocess
from io import BytesIO
from pathlib import Path
from posixpath import normpath
from zipfile import ZipFile

from ..records import dataclass
from .files import real_path

_OF_HOOKS = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_WORK_TREE")


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


def at_head(file: Path) -> str:
    """What names the committed version of a file: `HEAD:api.yaml`. Raises GitError where
    the file is in no repository."""
    real = real_path(file)
    return f"HEAD:{real.relative_to(_root(real.parent)).as_posix()}"


@dataclass(frozen=True, slots=True)
class Checkout:
    """The files of a revision, in a folder of their own."""

    root: Path
    """The folder of the repository."""
    folder: Path
    document: Path

    def placed(self, path: Path) -> Path:
        """A path of the repository as the revision has it; another path, or one that the
        revision does not have, stays."""
        real = real_path(path)
        if not real.is_relative_to(self.root):
            return path
        own = self.folder / real.relative_to(self.root)
        return own if own.exists() else path


def checked_out(spec: str, folder: Path, start: Path = Path()) -> Checkout:
    """The document of `REVISION:PATH`, with the other files of the revision, in `folder`.

    A path is one from the root of the repository around `start`; `./` and `../` begin one
    from `start` itself. Raises GitError.
    """
    revision, _, path = spec.partition(":")
    root = _root(start)
    if path.startswith(("./", "../")):
        prefix = _git(start, "rev-parse", "--show-prefix").decode().strip()
        path = normpath(f"{prefix}{path}")
    if path.startswith("../"):
        raise GitError(f"{path} is outside of the repository {root}")
    try:
        _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}")
    except GitError as error:
        raise GitError(f"no revision {revision!r}{_how_to_fetch(root)}") from error
    _git(root, "cat-file", "-e", f"{revision}:{path}")
    archive = BytesIO(_git(root, "archive", "--format=zip", revision))
    with ZipFile(archive) as files:  # which never writes outside of the folder
        files.extractall(folder)
    return Checkout(root, folder, folder / path)


def _how_to_fetch(root: Path) -> str:
    """What brings a revision that is missing, as the end of a message."""
    shallow = _git(root, "rev-parse", "--is-shallow-repository").decode().strip()
    if shallow == "true":
        return "; the clone is shallow: run git fetch --unshallow first"
    return "; if another clone has it, run git fetch first"


def _root(start: Path) -> Path:
    """The folder of the repository."""
    found = _git(start, "rev-parse", "--show-toplevel").decode().strip()
    return real_path(Path(found))


def _git(start: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(start), *arguments]
    # In a hook, git sets these; paths in them are from another folder.
    env = {name: one for name, one in os.environ.items() if name not in _OF_HOOKS}
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=env)
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise GitError(said[-1] if said else "git fails")
    return done.stdout
