"""A request with the samples of an operation: what examples of calls and tests send."""

from __future__ import annotations

from ...model import Body, Json, Location, Operation, Parameter, only_value
from ...samples import Origin, Samples
from .request import Request


def sampled_request(
    samples: Samples,
    operation: Operation,
    body: Body | None,
    *,
    everything: bool = False,
) -> tuple[Request, Origin] | None:
    """A request, and where its values are from; None where a required argument has no
    value that the client accepts. With `everything`, it has all that can be left out.
    """
    parameters: dict[tuple[Location, str], Json] = {}
    origins: list[Origin] = []
    for parameter in operation.parameters:
        if not _is_given(parameter, samples, everything=everything):
            continue
        sample = samples.parameter(parameter)
        if sample is None and parameter.required:
            return None
        if sample is not None:
            parameters[parameter.location, parameter.name] = sample.value
            origins.append(sample.origin)
    if body is None:
        return Request(operation, parameters), _together(origins)
    made = samples.body(operation, body, every_property=everything)
    if made is None:
        return None
    origins.append(made.origin)
    return Request(operation, parameters, (body, made.value)), _together(origins)


def _is_given(parameter: Parameter, samples: Samples, *, everything: bool) -> bool:
    """Whether a caller gives the parameter: not one that has a single value, and not a
    deprecated one that can be left out."""
    if parameter.required:
        return only_value(parameter, samples.declarations) is None
    return everything and not parameter.docs.deprecated


def _together(origins: list[Origin]) -> Origin:
    """Where a request is from, all in all."""
    for origin in (Origin.REPLACED, Origin.SCHEMA):
        if origin in origins:
            return origin
    return Origin.DOCUMENT
