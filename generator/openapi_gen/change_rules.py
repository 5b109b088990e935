"""The rules: every kind of change, what it breaks, and why.

`gen explain CODE` prints the text of a rule. A code that is not here cannot be reported.
"""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import NamedTuple

from .records import dataclass


class Breaks(Enum):
    """What a change breaks."""

    NOTHING = "nothing"
    PYTHON = "python"
    """A program against the old package: its types, or a call."""
    WIRE = "wire"
    """A client of the old document with a server of the new one, or the reverse."""


class Step(IntEnum):
    """A step of a version (Semantic Versioning 2.0.0)."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of change."""

    breaks: Breaks
    step: Step
    text: str
    """Why the change breaks a caller, or why it does not."""


class ShownChange(NamedTuple):
    """A change as the reference pages show it."""

    section: str
    """That of a changelog which has it."""
    subject: str
    """What a caller writes: `pets.list_pets()`, `models.Pet`."""
    message: str
    """What is different, with code in backticks."""
    rule: str


def _python(text: str) -> Rule:
    return Rule(Breaks.PYTHON, Step.MAJOR, text)


def _wire(text: str) -> Rule:
    return Rule(Breaks.WIRE, Step.MAJOR, text)


def _addition(text: str) -> Rule:
    return Rule(Breaks.NOTHING, Step.MINOR, text)


def _compatible(text: str) -> Rule:
    return Rule(Breaks.NOTHING, Step.PATCH, text)


RULES: dict[str, Rule] = {
    # Operations
    "operation-removed": _python("The method no longer exists, nor does the request."),
    "operation-added": _addition("There is a new method. No call changes."),
    "operation-renamed": _python(
        "The method has another name: its operationId or its tag differs, or the names"
        " of others do. The request is the same."
    ),
    "request-line-changed": _wire(
        "The method or the path of the request differs. Clients of the old document call"
        " a place that the new document does not have."
    ),
    "operation-deprecated": _addition(
        "Type checkers mark calls of a deprecated method, and a call warns. It still"
        " works."
    ),
    "operation-not-deprecated": _compatible("Calls of the method warn no longer."),
    "method-removed": _python(
        "A method beside the operation's own no longer exists: over pages, for a stream,"
        " or along a link."
    ),
    "method-added": _addition("There is another method for the operation."),
    # Arguments
    "argument-removed": _python(
        "A call that passes the argument fails. Clients of the old document send a"
        " parameter that the server may refuse or ignore."
    ),
    "argument-added": _addition("The argument can be left out: no call changes."),
    "required-argument-added": _python("A call without the argument fails."),
    "argument-now-required": _python("A call without the argument fails."),
    "argument-now-optional": _addition("The argument can be left out now."),
    "argument-renamed": _python("A call that passes the argument by its name fails."),
    "argument-position-changed": _python(
        "A call that passes arguments by position binds them to others."
    ),
    "argument-keyword-only": _python(
        "A call that passes the argument by position fails: optional parameters are"
        " passed by name."
    ),
    "parameter-written-differently": _wire(
        "The parameter has another place, style or media type. Clients of the old"
        " document write it in a way that the server does not expect."
    ),
    "default-changed": _wire(
        "A server applies the default to what a call leaves out. The same call now means"
        " something else."
    ),
    "argument-deprecated": _compatible("The argument still works. Its text says so."),
    "header-sent-by-itself-changed": _wire(
        "The only value of a required header differs. Clients of the old document send"
        " the old one."
    ),
    # Bodies
    "body-removed": _python("A call that passes `body` fails."),
    "body-added": _addition("The body can be left out: no call changes."),
    "required-body-added": _python("A call without `body` fails."),
    "body-now-required": _python("A call without `body` fails."),
    "body-now-optional": _addition("The body can be left out now."),
    "request-media-type-removed": _wire(
        "Clients of the old document send a media type that the server no longer reads."
    ),
    "request-media-type-added": _addition("The body can be sent in another form, too."),
    # Types of what is sent
    "request-type-narrowed": _python("Values that were accepted no longer are."),
    "request-type-widened": _addition("More values are accepted."),
    "request-type-changed": _python("Values of the old type are not accepted."),
    "request-value-removed": _python("A value that could be sent no longer can."),
    "request-value-added": _addition("There is another value that can be sent."),
    "request-null-removed": _python("Null can no longer be sent."),
    "request-null-added": _addition("Null can be sent, by `None`."),
    "request-constraint-narrowed": _wire(
        "The validator, and the server, refuse values that were accepted."
    ),
    "request-constraint-widened": _compatible("Values are accepted that were refused."),
    # Types of what is received
    "response-type-narrowed": _compatible(
        "Fewer values are possible. Code that handles all of the old ones handles them."
    ),
    "response-type-widened": _python("Values are possible that callers do not expect."),
    "response-type-changed": _python("Values have another type."),
    "response-value-removed": _compatible("The server no longer returns the value."),
    "response-value-added": _python(
        "The server can return a value that callers do not expect: the type is a"
        " `Literal` of the known values."
    ),
    "response-null-removed": _compatible("The server no longer returns null."),
    "response-null-added": _python("The server can return null, which is `None`."),
    # Classes and aliases
    "model-removed": _python("The name cannot be imported."),
    "model-added": _addition("There is a new name."),
    "model-renamed": _python("The old name cannot be imported."),
    "field-removed": _python(
        "Code that reads the field, or passes it to the class, fails."
    ),
    "field-added": _addition("There is another field; it can be left out."),
    "required-field-added": _python(
        "Making the model without the field fails, and so does the request."
    ),
    "field-now-required": _python(
        "Making the model without the field fails, and so does the request."
    ),
    "field-now-optional": _addition("The field can be left out now."),
    "received-field-now-optional": _python(
        "The field can be `None`, because a response can leave it out."
    ),
    "field-none-as-before": _compatible(
        "A response can leave the field out now, or have null in it. It could be `None`"
        " before, by the other of the two."
    ),
    "received-field-now-required": _compatible("Each response has the field."),
    "field-renamed": _python("Code that uses the old name of the field fails."),
    "field-deprecated": _compatible("The field still works. Its text says so."),
    "field-read-only": _wire("Clients can no longer send the field."),
    "field-write-only": _wire("The server no longer returns the field: it is `None`."),
    "field-no-longer-read-only": _addition("The field can be sent now."),
    "field-no-longer-write-only": _addition("The field can be received now."),
    "additional-properties-refused": _python(
        "The model has no `additional_properties`, and a request no undeclared ones."
    ),
    "additional-properties-accepted": _addition(
        "The model has `additional_properties` for what the schema does not declare."
    ),
    # Responses
    "response-removed": _python("The call no longer returns this type of response."),
    "response-status-removed": _compatible("The server no longer uses the status."),
    "response-status-added": _compatible(
        "An error status raises the same exceptions, whether the document has it or not."
    ),
    "response-media-type-removed": _compatible(
        "The client reads the response by its media type, and asks for those that the"
        " document has."
    ),
    "response-media-type-added": _addition("The response has another form, too."),
    "response-header-removed": _python("The field of the headers no longer exists."),
    "response-header-added": _addition("There is another field of the headers."),
    # Authentication and servers
    "credential-removed": _python("`Client` no longer takes the argument."),
    "credential-added": _addition("`Client` takes another argument."),
    "credential-changed": _wire("The credential is sent in another way."),
    "security-narrowed": _wire(
        "A call needs another credential, or more scopes, than it did."
    ),
    "security-widened": _compatible("A call needs less than it did."),
    "server-changed": _wire("Calls without `base_url` go to another server."),
    "server-removed": _python("The choice of the server no longer exists."),
    "server-added": _addition("There is another server to choose from."),
    # Webhooks and callbacks
    "webhook-removed": _python("The function that reads the request no longer exists."),
    "webhook-added": _addition(
        "There is a function for another request of the server."
    ),
    "webhook-renamed": _python("The function has another name."),
}
"""Each rule by its code."""
