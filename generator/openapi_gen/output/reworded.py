"""The run in which only texts of the document have changed: it prints these anew.

What a package says of its API depends on descriptions; nothing else in it does. So the
former run leaves where it printed them (`printed_before.py`), and this run prints the same
parts of the same files. It neither reads nor understands the document.

Wherever it is not certain that a run which understands the document would write the same,
this one does not decide: a text that a name, a type or a check could depend on, a text that
is empty now or was, a file that is not as gen wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ..diagnostics.collector import Diagnostic, Diagnostics
from ..inputs.document_texts import DocumentTexts, cut, places
from ..inputs.files import read_regular, real_path
from ..inputs.positions import add_positions
from ..inputs.root_document import Spec
from ..options import Options
from ..report import Report
from ..texts import Texts
from ..writing.printed_texts import Span
from . import manifest, printed_before, write_package
from .manifest import Manifest
from .printed_before import Entry, Part, made, recipe_of, restored, stored, texts_in

_DATA = ("default", "example", "examples", "const", "enum")
"""Below these keywords are values, which are no texts."""


def allows(options: Options) -> bool:
    """Whether a run with these options can leave an entry, and use one."""
    return (
        options.output is not None
        and not options.beside
        and not (options.project or options.after or options.templates)
        and not (options.overlays or options.strict or options.skip_broken)
        and not (options.verify or options.check or options.diff)
        and options.spec != "-"
    )


# The former run


class Document:
    """The texts of a document that was read, before it is forgotten."""

    def __init__(self, text: str, data: object, texts: Texts) -> None:
        self.texts = texts
        self.is_json = True
        self.cut = cut(text)
        self._indexes: dict[str, int] = {}
        found = list(places(data))
        if self.cut is None or self.cut.texts != [text for _, text in found]:
            self.is_json = False
            self.cut = cut(text, data)
        if self.cut is None or self.cut.texts != [text for _, text in found]:
            self.cut = None
            return
        for index, (pointer, text) in enumerate(found):
            if text.strip() and not set(_DATA) & set(pointer.split("/")):
                self._indexes[f"#{pointer}"] = index

    def number(self) -> None:
        """Gives the texts that were read their numbers."""
        for text in self.texts.known:
            text.number = self._indexes.get(text.id, -1)
        self._indexes = {}


def remember(
    document: Document,
    now: Manifest,
    spans: Mapping[str, Sequence[Span]],
    formatted: Iterable[str],
    diagnostics: Iterable[Diagnostic],
    root: str,
) -> None:
    """Leaves an entry for the package that was written.

    `formatted` are the files that black has laid out, in which texts have other places.
    """
    kept = [stored(diagnostic, root) for diagnostic in diagnostics]
    if document.cut is None or document.texts.repaired or None in kept:
        return
    files: dict[str, list[Part]] = {
        path: [(one.start, one.end, recipe_of(one.made)) for one in parts]
        for path, parts in spans.items()
    }
    known, decisive = document.texts.known, document.texts.decisive
    free = {text.number for text in known} - {-1}
    for path in formatted:
        free -= {i for *_, one in files.pop(path, ()) for i in texts_in(one)}
    free -= {text.number for text in known if _decides(text.id, decisive)}
    conditions = {
        (bool(one), str(recipe := recipe_of(one))): recipe
        for one in document.texts.conditions
    }
    entry = Entry(
        document.is_json,
        document.cut,
        frozenset(free),
        [(outcome, recipe) for (outcome, _), recipe in conditions.items()],
        files,
        [one for one in kept if one is not None],
    )
    printed_before.write(now, entry)


def _decides(id_: str, decisive: set[str]) -> bool:
    """Whether more depends on a text than what is printed."""
    while id_:
        if id_ in decisive:
            return True
        id_ = id_.rpartition("/")[0]
    return False


# The later run


def update(options: Options, spec: Spec, diagnostics: Diagnostics) -> Report | None:
    """Writes the package with other texts; None where more may have changed."""
    folder = options.output
    if folder is None or not allows(options):
        return None
    before = manifest.read(folder)
    if before is None or set(before.inputs) != {""}:
        return None
    if before.options != options.decisive(folder):
        return None
    if before.fingerprint != manifest.fingerprint():
        return None
    entry = printed_before.read(before)
    if entry is None:
        return None
    document = _document(entry, spec)
    if document is None:
        return None
    text, texts = document
    on_disk = _on_disk(folder, before)
    files = None if on_disk is None else _files(on_disk, entry, texts)
    if on_disk is None or files is None:
        return None
    diagnostics.texts[spec.name] = text
    for known in entry.diagnostics:
        diagnostics.add(restored(known, spec.name))
    add_positions(diagnostics, except_notes=True)
    contents = {path: content for path, (content, _) in files.items()}
    now = before._replace(
        inputs={"": manifest.digest(spec.raw)},
        files=before.files | {p: manifest.mark(p, c) for p, c in contents.items()},
        diagnostics=manifest.stored(diagnostics, spec.name),
    )
    output = write_package.Output(
        folder, real_path(folder).name, on_disk | contents, now
    )
    (report,) = write_package.write([output], options, diagnostics)
    parts = dict(entry.files) | {path: parts for path, (_, parts) in files.items()}
    printed_before.write(now, replace(entry, document=texts, files=parts))
    return report


def _document(entry: Entry, spec: Spec) -> tuple[str, DocumentTexts] | None:
    """The text of the document, and its parts if only texts are others."""
    from ..inputs import parsing

    try:
        if entry.is_json:
            data, text = None, parsing.decode(spec.raw)
        else:
            data, text = parsing.load(spec.raw)
    except parsing.TextError:
        return None
    found = cut(text, data)
    if found is None or found.rest != entry.document.rest:
        return None
    return text, found


def _on_disk(folder: Path, before: Manifest) -> dict[str, bytes] | None:
    """The files of the package; None if one is not as gen wrote it."""
    try:
        files = {path: read_regular(f"{folder}/{path}") for path in before.files}
    except (OSError, ValueError):
        return None
    if all(manifest.is_as_marked(files[p], mark) for p, mark in before.files.items()):
        return files
    return None


def _files(
    on_disk: Mapping[str, bytes], entry: Entry, now: DocumentTexts
) -> dict[str, tuple[bytes, list[Part]]] | None:
    """The files that have other texts; None if one of them may decide something."""
    before = entry.document.texts
    others = {i for i, text in enumerate(now.texts) if text != before[i]}
    if not others <= entry.free:
        return None
    if not all(now.texts[i].strip() and _is_unicode(now.texts[i]) for i in others):
        return None
    for outcome, recipe in entry.conditions:
        if not others.isdisjoint(texts_in(recipe)):
            if bool(made(recipe, now.texts)) != outcome:
                return None
    files: dict[str, tuple[bytes, list[Part]]] = {}
    for path, parts in entry.files.items():
        if any(not others.isdisjoint(texts_in(recipe)) for *_, recipe in parts):
            old = on_disk.get(path, b"").decode()
            found = _reprinted(path, old, parts, others, before, now.texts)
            if found is None:
                return None
            files[path] = found
    return files


def _reprinted(
    path: str,
    old: str,
    parts: Sequence[Part],
    others: set[int],
    before: Sequence[str],
    now: Sequence[str],
) -> tuple[bytes, list[Part]] | None:
    """A file with other texts, and where they are; None if it has not the former ones."""
    written: list[str] = []
    moved: list[Part] = []
    length = last = 0
    for start, end, recipe in parts:
        written.append(old[last:start])
        text = old[start:end]
        if not others.isdisjoint(texts_in(recipe)):
            if made(recipe, before) != text:
                return None
            text = made(recipe, now)
            if path.endswith(".py"):
                compile(text, path, "eval", dont_inherit=True)  # nothing but a string
        length += start - last
        moved.append((length, length + len(text), recipe))
        written.append(text)
        length += len(text)
        last = end
    return "".join((*written, old[last:])).encode(), moved


def _is_unicode(text: str) -> bool:
    """Whether the text has no half of a surrogate pair, which the parser refuses."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
