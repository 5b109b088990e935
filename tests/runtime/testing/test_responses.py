"""What a fake responds: examples, values, errors, and what happens to a connection."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import httpx2
import pytest

FIRST = UUID(int=1)


def module_of(fake: Any) -> Any:
    return __import__(type(fake).__module__, fromlist=["Fake"])


def test_an_example_is_the_same_every_time(fake: Any) -> None:
    one = fake.client(strict_responses=True).jobs.get_job(FIRST)
    other = type(fake)().client(strict_responses=True).jobs.get_job(FIRST)
    assert one == other
    assert type(one).__name__ == "Job"


def test_values_follow_each_other_and_the_last_repeats(fake: Any) -> None:
    client = fake.client()
    job = client.jobs.get_job(FIRST)
    done = type(job)(**{name: getattr(job, name) for name in job.__slots__})
    done.state = "done"
    fake.jobs.get_job.returns(job, done)
    states = [client.jobs.get_job(FIRST).state for _ in range(3)]
    assert states == [job.state, "done", "done"]


def test_a_value_of_another_type_is_refused_at_once(fake: Any) -> None:
    with pytest.raises(TypeError, match="int is no response of GET /jobs/{job_id}"):
        fake.jobs.get_job.returns(3)


def test_json_data_in_place_of_a_model_names_what_makes_one(fake: Any) -> None:
    job = fake.client().jobs.get_job(FIRST)
    for wrong in (job.to_dict(), {"id": "x"}):
        with pytest.raises(TypeError) as raised:
            fake.jobs.get_job.returns(wrong)
        said = "dict is no response of GET /jobs/{job_id}: expected Job, got {'id': "
        assert str(raised.value).startswith(said)
        assert str(raised.value).endswith("; Job.from_dict makes a model of JSON data")
    fake.jobs.get_job.returns(type(job).from_dict(job.to_dict()))
    assert fake.client().jobs.get_job(FIRST) == job


def test_an_item_of_a_stream_of_another_type_is_refused_at_once(fake: Any) -> None:
    said = "dict is no item of jobs.watch_job: expected WatchJobResponseEvent, got"
    with pytest.raises(TypeError, match=said):
        fake.jobs.watch_job.returns([{"event": "progress"}])
    with pytest.raises(TypeError, match="str is no item of jobs.read_log_stream"):
        fake.jobs.read_log_stream.returns(["a line"])


def test_nothing_waits_between_attempts(fake: Any) -> None:
    client = fake.client()
    job = client.jobs.get_job(FIRST)
    limited = {"retry-after": "7"}
    fake.jobs.get_job.raises(429, headers=limited).then.returns(job)
    assert client.jobs.get_job(FIRST) == job
    assert fake.elapsed == 7


def test_an_error_has_the_body_that_is_given_or_an_example(
    fake: Any, jobs: Any
) -> None:
    client = fake.client()
    problem = {"type": "https://example.com/gone", "title": "Gone", "status": 404}
    fake.jobs.get_job.raises(404, problem).then.raises(404)
    with pytest.raises(jobs.NotFoundError) as first:
        client.jobs.get_job(FIRST)
    with pytest.raises(jobs.NotFoundError) as second:
        client.jobs.get_job(FIRST)
    assert first.value.body.title == "Gone"
    assert type(second.value.body).__name__ == "Problem"
    with pytest.raises(ValueError, match="200 is not the status of an error"):
        fake.jobs.get_job.raises(200)


def test_a_function_responds(fake: Any, jobs: Any) -> None:
    client, testing = fake.client(), module_of(fake)
    example = client.jobs.get_job(FIRST)

    def respond(call: Any) -> Any:
        if call.arguments["job_id"] == FIRST:
            return example
        return testing.Response(418, "no coffee")

    fake.jobs.get_job.side_effect(respond)
    assert client.jobs.get_job(FIRST) == example
    with pytest.raises(jobs.StatusError) as raised:
        client.jobs.get_job(UUID(int=2))
    assert (raised.value.status, raised.value.body) == (418, "no coffee")


def test_any_response_can_be_given(fake: Any, jobs: Any) -> None:
    fake.jobs.get_job.responds(200, b"{", headers={"content-type": "application/json"})
    with pytest.raises(jobs.ResponseDecodeError):
        fake.client().jobs.get_job(FIRST)


def test_a_broken_connection_is_retried(fake: Any) -> None:
    client = fake.client()
    job = client.jobs.get_job(FIRST)
    fake.jobs.get_job.disconnects().then.returns(job)
    assert client.jobs.get_job(FIRST) == job
    assert fake.jobs.get_job.call_count == 3


def test_a_broken_connection_without_retries_is_an_error(fake: Any, jobs: Any) -> None:
    fake.jobs.get_job.disconnects()
    with pytest.raises(jobs.TransportError, match="the fake broke the connection"):
        fake.client(max_retries=0).jobs.get_job(FIRST)


def test_a_delay_is_seen_by_the_clock_and_by_timeouts(fake: Any, jobs: Any) -> None:
    fake.jobs.get_job.delays(20)
    fake.client().jobs.get_job(FIRST)
    assert fake.elapsed == 20
    with pytest.raises(jobs.RequestTimeoutError):
        fake.client(timeout=10, max_retries=0).jobs.get_job(FIRST)
    assert fake.elapsed == 30


def test_an_operation_without_a_response_is_named(fake: Any) -> None:
    testing = module_of(fake)
    strict = testing.Fake(unconfigured="error")
    with pytest.raises(testing.UnexpectedRequest, match="jobs.get_job has no response"):
        strict.client().jobs.get_job(FIRST)


def test_code_that_handles_errors_cannot_hide_an_unexpected_request(fake: Any) -> None:
    testing = module_of(fake)
    strict = testing.Fake(unconfigured="error")
    with pytest.raises(testing.UnexpectedRequest):
        try:
            strict.client().jobs.get_job(FIRST)
        except Exception:
            pass


def test_a_request_that_the_document_does_not_allow(fake: Any, jobs: Any) -> None:
    testing = module_of(fake)
    unchecked = jobs.RequestOptions(validate=False)
    wrong = {"image": "", "priority": 30}
    with pytest.raises(testing.UnexpectedRequest) as raised:
        fake.client().jobs.create_job(wrong, request_options=unchecked)
    assert "body /image" in str(raised.value)
    assert "body /priority" in str(raised.value)
    lenient = testing.Fake(check_requests=False)
    assert lenient.client().jobs.create_job(wrong, request_options=unchecked)


def test_parameters_are_checked_too(fake: Any) -> None:
    testing = module_of(fake)
    with httpx2.Client(transport=fake.transport, base_url=fake.base_url) as client:
        with pytest.raises(testing.UnexpectedRequest, match="/query/limit: 0 is less"):
            client.get("/jobs?limit=0")
        with pytest.raises(testing.UnexpectedRequest, match="/path/job_id"):
            client.get("/jobs/seven")
        with pytest.raises(testing.UnexpectedRequest, match="is no operation"):
            client.get("/nothing")


def test_a_stream_has_items_and_can_break(fake: Any, jobs: Any) -> None:
    client = fake.client(strict_responses=True)
    models = jobs.models
    event = models.WatchJobResponseEvent(
        event="progress", data=models.Progress(percent=40)
    )
    with client.jobs.watch_job(FIRST) as events:
        assert len(list(events)) == 1
    fake.jobs.watch_job.returns([event, event])
    with client.jobs.watch_job(FIRST) as events:
        assert list(events) == [event, event]
    fake.jobs.watch_job.disconnects(after=[event])
    with client.jobs.watch_job(FIRST) as events:
        assert next(events) == event
        with pytest.raises(jobs.TransportError):
            next(events)


def test_a_stream_beside_another_response_is_an_attribute_of_its_own(
    fake: Any, jobs: Any
) -> None:
    client = fake.client(strict_responses=True)
    line = jobs.models.LogLine.from_dict(
        {"at": "2026-01-02T03:04:05Z", "level": "info", "text": "started"}
    )
    fake.jobs.read_log.returns("started")
    fake.jobs.read_log_stream.returns([line])
    assert client.jobs.read_log(FIRST) == "started"
    assert list(client.jobs.read_log_stream(FIRST)) == [line]
    assert (fake.jobs.read_log.call_count, fake.jobs.read_log_stream.call_count) == (
        1,
        1,
    )


def test_downloads_and_uploads(fake: Any) -> None:
    client = fake.client()
    fake.artifacts.download.returns(b"a,b\n" * 1000)
    assert len(client.artifacts.download(FIRST, "a.csv")) == 4000
    with client.artifacts.download_stream(FIRST, "a.csv") as stream:
        assert b"".join(stream) == b"a,b\n" * 1000
    client.artifacts.upload(FIRST, "a.csv", iter([b"a", b"b"]))
    assert fake.artifacts.upload.calls[0].body == b"ab"


def test_xml_is_read_and_written(fake: Any, jobs: Any) -> None:
    client = fake.client(strict_responses=True)
    body = jobs.NewJob(image="report:2", priority=3)
    job = client.jobs.create_job(body, content_type="application/xml")
    assert fake.jobs.create_job.calls[0].body == body
    options = jobs.RequestOptions(accept="application/xml")
    with client.recording() as exchanges:
        assert client.jobs.create_job(body, request_options=options) == job
    assert exchanges[0].body.startswith(b"<?xml")


def test_asynchronous_clients_are_the_same(fake: Any, jobs: Any) -> None:
    async def run() -> None:
        async with fake.async_client(strict_responses=True) as client:
            job = await client.jobs.get_job(FIRST)
            fake.jobs.get_job.raises(503).then.returns(job)
            assert await client.jobs.get_job(FIRST) == job
            fake.jobs.get_job.delays(100)
            with pytest.raises(jobs.RequestTimeoutError):
                await client.jobs.get_job(FIRST)
            assert len([one async for one in client.jobs.list_jobs_pages()]) == 1
            stream = await client.jobs.watch_job(FIRST)
            assert len([event async for event in stream]) == 1

    asyncio.run(run())
    assert fake.elapsed > 60


def test_a_client_of_ones_own_gets_a_token(fake: Any, jobs: Any) -> None:
    http_client = httpx2.Client(transport=fake.transport)
    account = jobs.ClientCredentials("me", "secret")
    client = jobs.Client(account=account, http_client=http_client)
    client.jobs.get_job(FIRST)
    sent = fake.jobs.get_job.calls[0].headers["authorization"]
    assert sent == "Bearer fake"


def test_a_misspelt_way_of_unconfigured_operations_is_refused(fake: Any) -> None:
    with pytest.raises(ValueError, match="'example' or 'error', not 'raise'"):
        type(fake)(unconfigured="raise")
