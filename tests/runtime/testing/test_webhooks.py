"""The requests of webhooks that a test sends to its own code."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

SECRET = "whsec_" + "YWJj" * 8


def test_a_webhook_is_signed_and_read_again(fake: Any, jobs: Any) -> None:
    webhooks = importlib.import_module(type(fake).__module__).webhooks
    job = jobs.models.Job.from_dict(
        {"id": "00000000-0000-0000-0000-000000000001", "image": "a", "state": "done"}
    )
    headers, body = webhooks.job_finished(job, secret=SECRET)
    read = jobs.webhooks.unwrap_job_finished(headers, body, secret=SECRET)
    assert read.state == "done"
    with pytest.raises(jobs.WebhookVerificationError):
        jobs.webhooks.unwrap_job_finished(headers, body + b" ", secret=SECRET)
    headers, body = webhooks.job_finished(job, secret=SECRET, timestamp=0)
    with pytest.raises(jobs.WebhookVerificationError, match="too old"):
        jobs.webhooks.unwrap_job_finished(headers, body, secret=SECRET)


def test_without_a_payload_it_is_an_example(fake: Any, jobs: Any) -> None:
    testing = importlib.import_module(type(fake).__module__)
    headers, body = testing.callbacks.create_job_finished(headers={"x-a": "b"})
    assert headers == {"content-type": "application/json", "x-a": "b"}
    assert jobs.callbacks.unwrap_create_job_finished(headers, body).image
