"""What a fake records, and what it says of its calls."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

FIRST, SECOND = UUID(int=1), UUID(int=2)


def test_a_call_has_decoded_arguments_and_body(fake: Any, jobs: Any) -> None:
    client = fake.client()
    client.jobs.list_jobs(state=["done", "failed"], limit=3)
    body = jobs.UpdateJobRequest(note="later")
    client.jobs.update_job(FIRST, body)
    listed, updated = fake.jobs.list_jobs.calls[0], fake.jobs.update_job.calls[0]
    assert listed.arguments == {"state": ["done", "failed"], "limit": 3}
    assert listed.body is None
    assert updated.arguments == {"job_id": FIRST}
    assert updated.body == body
    assert updated.content == b'{"note":"later"}'
    assert (updated.method, updated.url) == ("PATCH", f"{fake.base_url}/jobs/{FIRST}")
    assert fake.calls == [listed, updated]


def test_a_call_is_compared_with_what_the_client_sends(fake: Any, jobs: Any) -> None:
    client, create = fake.client(), fake.jobs.create_job
    create.assert_not_called()
    client.jobs.create_job(jobs.NewJob(image="report:2", arguments=("a", "b")))
    create.assert_called_once_with({"image": "report:2", "arguments": ["a", "b"]})
    create.assert_called_once_with(
        body=jobs.NewJob(image="report:2", arguments=["a", "b"])
    )
    with pytest.raises(
        AssertionError, match="was called with other arguments"
    ) as wrong:
        create.assert_called_once_with({"image": "report:3"})
    assert "expected: {'body': {'image': 'report:3'}}" in str(wrong.value)
    with pytest.raises(AssertionError, match="was called"):
        create.assert_not_called()


def test_counts(fake: Any) -> None:
    client, get = fake.client(), fake.jobs.get_job
    with pytest.raises(AssertionError, match="jobs.get_job was not called"):
        get.assert_called()
    client.jobs.get_job(FIRST)
    client.jobs.get_job(SECOND)
    get.assert_called()
    get.assert_called_with(SECOND)
    get.assert_any_call(FIRST)
    with pytest.raises(AssertionError, match="called 2 times, not once"):
        get.assert_called_once_with(SECOND)
    with pytest.raises(AssertionError, match="was not called with"):
        get.assert_any_call(UUID(int=3))
    assert repr(get) == "<fake of jobs.get_job: 2 calls>"


def test_reset_forgets_calls_and_responses(fake: Any) -> None:
    client, get = fake.client(), fake.jobs.get_job
    example = client.jobs.get_job(FIRST)
    get.raises(404)
    fake.reset()
    assert (get.call_count, fake.calls, fake.elapsed) == (0, [], 0)
    assert client.jobs.get_job(FIRST) == example


def test_checking_a_call_sends_nothing(fake: Any) -> None:
    fake.client().jobs.get_job(FIRST)
    fake.jobs.get_job.assert_called_once_with(job_id=FIRST)
    assert len(fake.calls) == 1
