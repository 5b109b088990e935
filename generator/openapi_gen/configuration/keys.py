"""Every key of `[tool.openapi-gen]`, once: its type, its help, and its flag.

Reading, the flags of the command, the JSON Schema and the list in the documentation all
follow this table.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from ..parameter_styles import DEEP_OBJECT_ARRAYS

Type = Literal[
    "string",
    "path",
    "location",
    "strings",
    "paths",
    "switch",
    "integer",
    "string table",
    "path table",
    "table",
    "steps",
]
"""`location` is a path, a URL or `-`; a `table` has a check and a schema of its own."""

Scope = Literal["shared", "own", "project"]
"""Whether clients take a key from the table around them; with `project` they cannot set
it at all."""

KINDS = ("tag", "path", "operation", "webhook")
"""The properties that operations are selected by; `webhook` is the name of a webhook or a
callback."""

_SELECTED = {
    "tag": "operations with this tag",
    "path": "operations with this path",
    "operation": "these operations (operationId or 'GET /path')",
    "webhook": "webhooks and callbacks with this name",
}


class Key(NamedTuple):
    """A key of the table, and the argument of `Options` that it sets."""

    name: str
    type: Type
    help: str
    argument: str
    item: str = ""
    """The argument is a mapping, of which the key sets this item."""
    flag: str = ""
    """The flag of the command; empty where a key has none."""
    metavar: str = ""
    choices: tuple[str, ...] = ()
    scope: Scope = "shared"


KEYS = (
    Key("spec", "location", "the document: a file, a URL, or - for stdin", "spec",
        scope="own"),
    Key("output", "path", "the package's folder", "output",
        flag="output", metavar="DIR", scope="own"),
    Key("project", "switch",
        "make DIR a project that pip installs, with the package in DIR/src", "project",
        flag="project"),
    Key("runtime", "string",
        "import the runtime from the package NAME beside DIR, which clients share",
        "runtime", flag="runtime", metavar="NAME"),
    Key("docs", "path", "write reference pages to DIR; without -o, nothing else",
        "docs", flag="docs", metavar="DIR", scope="own"),
    Key("docs-format", "string",
        "write a site of HTML (default), or Markdown for MkDocs and Zensical",
        "docs_format", flag="docs-format", choices=("html", "markdown")),
    Key("tests", "path", "write tests of the package to DIR; without -o, nothing else",
        "tests", flag="tests", metavar="DIR", scope="own"),
    Key("map-ref", "path table", "read references that begin with PREFIX from DIR",
        "map_ref", flag="map-ref", metavar="PREFIX=DIR"),
    Key("allow-dir", "paths", "allow file references into DIR", "allow_dirs",
        flag="allow-dir", metavar="DIR"),
    Key("allow-remote", "strings", "allow references to be fetched from HOST",
        "allow_hosts", flag="allow-remote", metavar="HOST"),
    Key("headers", "string table",
        "send a header with requests for a document at a URL; $NAME is taken from the"
        " environment", "headers", flag="header", metavar="'NAME: VALUE'"),
    Key("overlays", "paths", "apply an OpenAPI Overlay to the document first",
        "overlays", flag="overlay", metavar="FILE"),
    *(
        Key(f"{what}-{kind}", "strings", f"{verb} {_SELECTED[kind]}", what, kind,
            f"{what}-{kind}", "GLOB")
        for kind in KINDS
        for what, verb in (("include", "generate only"), ("exclude", "omit"))
    ),
    Key("strict", "switch", "treat warnings as errors", "strict", flag="strict"),
    Key("skip-broken", "switch", "omit operations that cannot be generated",
        "skip_broken", flag="skip-broken"),
    Key("diagnostics", "string table",
        "off, note, warning or error, by the code of a diagnostic that is no error",
        "severities"),
    Key("validators", "string",
        "write validators for schemas of requests (default), or for all",
        "validators", flag="validators", choices=("requests", "all")),
    Key("formats", "string table",
        "off, or the format to check instead, by the document's format", "formats"),
    Key("names", "string table", "Python names, by JSON pointer", "names"),
    Key("pagination", "table", "how operations page, by operationId, glob or pointer",
        "pagination"),
    Key("streams", "table",
        "which responses in JSON are sequences, by operationId, glob or pointer",
        "streams"),
    Key("path-segments", "table",
        "path parameters that span several segments, by operationId, glob or pointer",
        "path_segments"),
    Key("deep-object-arrays", "string", "how arrays are written in style deepObject",
        "deep_object_arrays", choices=DEEP_OBJECT_ARRAYS),
    Key("send-credentials", "string",
        "whether operations that ask for no credential send what the caller gave",
        "send_credentials", choices=("declared", "always")),
    Key("templates", "path",
        "a folder with templates that take the place of gen's", "templates"),
    Key("after", "steps",
        "programs to run over what has changed, such as ruff format {output}", "after"),
    Key("changes", "switch",
        "keep .gen.api.json in the package, which --changes compares with", "changes"),
    Key("change-rules", "string table",
        "off, note, warning or error, by the rule of a change", "change_rules"),
    Key("jobs", "integer", "generate N clients side by side (default: 1)", "jobs",
        flag="jobs", metavar="N", scope="project"),
)  # fmt: skip
"""The keys of the table, and of each client's table."""

FOLDERS = tuple(k.name for k in KEYS if k.type == "path" and k.scope == "own")
"""What a client writes: each its own."""

BY_NAME = {key.name: key for key in KEYS}
