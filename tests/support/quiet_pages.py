"""Whether a reference page runs nothing but the site's own two scripts."""

from __future__ import annotations

from .sites import Page

_SCRIPTS = {"copy.js", "search.js"}


def what_runs(page: Page) -> list[str]:
    """What could run, or load something: nothing on a page that is as it must be."""
    found: list[str] = list(page.errors)
    for one in page.elements:
        tag = str(one.tag)
        if tag == "script":
            source = one.get("src", "")
            if source.rpartition("/")[2] not in _SCRIPTS or "".join(one.itertext()):
                found.append(f"<script src={source!r}>")
        elif tag in ("iframe", "object", "embed", "base", "form", "style", "svg"):
            found.append(f"<{tag}>")
        for name, value in one.attrib.items():
            if str(name).startswith("on") or name in ("style", "srcdoc"):
                found.append(f"{tag} {name}={value!r}")
            elif name in ("href", "src", "action", "formaction"):
                scheme, colon, _ = value.partition(":")
                bare = "".join(c for c in scheme if c.isprintable()).strip().lower()
                if colon and bare in ("javascript", "data", "vbscript", "file"):
                    found.append(f"{tag} {name}={value!r}")
    return found
