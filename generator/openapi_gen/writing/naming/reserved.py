"""Names that generated modules use themselves, by the scope in which a name from the
document could shadow them.
"""

from __future__ import annotations

from ...formats import FORMATS
from ...media_formats import runtime_classes
from ...pagination_styles import STYLES as PAGINATION_STYLES
from ...parameter_styles import STYLES as PARAMETER_STYLES
from .words import BUILTINS

_PYTHON_TYPES = [
    python
    for row in FORMATS.values()
    for python in (row.python, row.of_number)
    if python is not None
]
_FORMAT_CLASSES = frozenset(
    python.name for python in _PYTHON_TYPES if python.imported.startswith("from ")
)
FORMAT_MODULES = frozenset(
    python.name for python in _PYTHON_TYPES if python.imported.startswith("import ")
)
"""The modules that annotations of formats import: `dt`."""

TYPING = _FORMAT_CLASSES | frozenset(
    "Annotated Any ANY_VALUE ENCODERS Encoder Final HERE Literal OBJECT READ_ONLY TYPE_CHECKING TypeAlias"
    " UNSET Unset WIRE_CASE WIRE_NAMES WRITE_ONLY get_args".split()
)
"""What the modules of models/ import or define."""
FIELDS = TYPING.union(
    FORMAT_MODULES,
    dir(type),
    "ABSENT additional_properties bool bytes dataclass dict field float int list models"
    " no_extra read_only str tuple Mapping Sequence from_dict from_json to_dict"
    " to_json".split(),
)
"""What annotations and defaults of fields name, and what a class has: a field without a
default takes `type.mro` for one, if it is called `mro`."""
ARGUMENTS = frozenset(("self", "body", "request_options"))
METHODS = FORMAT_MODULES | frozenset("deprecated models builtins".split())
ATTRIBUTES = frozenset(
    "close recording exchange with_options aclose property httpx2 bool float int str tuple".split()
)
_CLIENT_IMPORTS = frozenset(
    "AsyncClient AsyncClientBase AsyncTransport Client ClientBase Transport Any Callable"
    " LateModule Certificate Iterable Literal Mapping Sequence TYPE_CHECKING ApiKey"
    " Authorization Basic Bearer Credentials Digest Grant OAuth Retry Timeout Exchange Linked"
    " Operation RequestOptions RequestBody Encoding Binary FilePart FileParts ByteStream"
    " AsyncByteStream Stream AsyncStream ServerSentEvents AsyncServerSentEvents Pages"
    " AsyncPages InHeader InBody AsyncIterable PathParameter"
    " QueryParameter HeaderParameter CookieParameter QueryStringParameter TextContent"
    " FormContent Xml JsonPatchBody StreamFlag".split()
)
CLIENTS = _CLIENT_IMPORTS.union(
    _FORMAT_CLASSES,
    (runtime.name for runtime in runtime_classes()),
    (style.runtime[1] for style in PAGINATION_STYLES.values()),
    (style.runtime[1] for style in PARAMETER_STYLES.values()),
)
"""What client.py and the modules of api/ import."""
CREDENTIALS = frozenset(
    "self base_url server http_client timeout retry headers max_response_size on_request"
    " on_response require_credentials strict_responses flows tls_of".split()
)
_CODECS = {
    *(python.decoder for python in _PYTHON_TYPES),
    *(python.encoder for python in _PYTHON_TYPES),
    *(
        f"{verb}_{what}"
        for verb in ("encode", "decode")
        for what in "any binary each integer map tagged tuple union".split()
    ),
}
_CHECKS = {"is_number", "is_whole", *(format_.function for format_ in FORMATS.values())}
MODULES = (
    BUILTINS
    | _CODECS
    | _CHECKS
    | frozenset(
        "value found item entry index key name inner data get new seen pair matches path"
        " query header cookie branches members by_tag annotations"
        " plain encode decode check re run add"
        " member nest absent argument below deep any_of one_of among unique equal token each"
        " late lazy mapped others undeclared additional models validators runtime"
        " dataclass field read_only no_extra to_dict get_args words word_set deep endless"
        " endless_seen moved redacted as_list as_dict alias_conversion encode_members"
        " describe_headers multiple_of recursive_alias lazy_validators".split()
    )
    | FORMAT_MODULES
)
DEVICES = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
"""Windows has no file of such a name, whatever its suffix is: `con.py` is a device."""
FILES = MODULES | DEVICES
"""What no module can be called."""
CLASSES = TYPING | MODULES
"""`x-gen-name` can give a class a name in lower case."""
