"""Every sample of real documents is accepted by the client's own validators."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from openapi_gen.media_formats import Values
from openapi_gen.model import FileSample, Rules
from openapi_gen.samples import Origin, Sample, Samples
from tests.support.command import ROOT
from tests.support.samples import Sampled, sampled_file

CORPUS = ROOT.parent / "shared" / "corpus"
EXAMPLES = sorted((ROOT / "specs").glob("*.yaml"))
FILES = [*sorted(CORPUS.glob("*.json")), *sorted((CORPUS / "current").glob("*.*"))]
FOUND = 0.97
"""How many have a sample. Many schemas of real documents allow no value."""


@pytest.mark.parametrize(
    "path",
    [*EXAMPLES, *(pytest.param(path, marks=pytest.mark.slow) for path in FILES)],
    ids=lambda path: path.name,
)
def test_samples_are_accepted(path: Path) -> None:
    sys.setrecursionlimit(20_000)
    read = sampled_file(path)
    found: Counter[Origin | None] = Counter()
    for rules, sample in every_sample(read):
        found[None if sample is None else sample.origin] += 1
        if sample is not None and not has_files(sample.value):
            items = sample.value if isinstance(rules, list) else [sample.value]
            one = rules[0] if isinstance(rules, list) else rules
            for item in items:
                assert read.checks.accepts(one, item), (one.id, item)
    assert found.total() - found[None] >= FOUND * found.total(), found


def every_sample(read: Sampled) -> Iterator[tuple[Rules | list[Rules], Sample | None]]:
    """The samples, each with its rules; a sequence has those of its items in a list.

    Properties that go in one direction only are taken away after a value is checked, so
    they are left here.
    """
    supplement = read.supplement
    read_only, write_only = supplement.read_only, supplement.write_only
    samples: Samples = read.samples
    for operation in read.api.operations:
        for parameter in operation.parameters:
            yield parameter.rules, samples.parameter(parameter)
        for body in operation.bodies:
            is_sequence = body.format.values is Values.ITEMS
            rules = [body.rules] if is_sequence else body.rules
            for every_property in (False, True):
                if not read_only:
                    yield rules, samples.body(
                        operation, body, every_property=every_property
                    )
        for response in operation.responses:
            if response.format.values in (Values.NOTHING, Values.UNKNOWN):
                continue
            if not write_only:
                sample = samples.response(operation, response)
                listed = [response.rules]
                yield (
                    listed if response.format.is_sequence else response.rules
                ), sample


def has_files(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(has_files, value.values()))
    if isinstance(value, list):
        return any(map(has_files, value))
    return isinstance(value, FileSample)
