"""Tests of `reports.py` with a fake of the server.

cd examples/jobs; python -m pytest test_reports.py
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from uuid import UUID

import pytest

from jobs import Client, NewJob, testing
from jobs.models import Job, Progress, WatchJobResponseEvent
from reports import ReportError, failed_jobs, make_report, make_reports, percents

FINISHED = WatchJobResponseEvent(event="finished", data=Progress(percent=100))
HALF = WatchJobResponseEvent(event="progress", data=Progress(percent=50))


@pytest.fixture
def fake() -> testing.Fake:
    return testing.Fake()


@pytest.fixture
def client(fake: testing.Fake) -> Iterator[Client]:
    with fake.client(strict_responses=True) as client:
        yield client


def job(number: int) -> Job:
    fields = {"id": str(UUID(int=number)), "image": "report:2", "state": "failed"}
    return Job.from_dict({**fields, "created_at": "2026-11-24T09:00:00Z"})


def test_a_report_is_downloaded(fake: testing.Fake, client: Client) -> None:
    fake.jobs.watch_job.returns([HALF, FINISHED])
    fake.artifacts.download.returns(b"job,state\n")
    assert make_report(client, "june") == b"job,state\n"
    fake.jobs.create_job.assert_called_once_with(
        NewJob(image="report:2", arguments=["june"])
    )
    assert fake.artifacts.download.calls[0].arguments["name"] == "june.csv"


def test_a_job_that_fails_makes_no_report(fake: testing.Fake, client: Client) -> None:
    fake.jobs.watch_job.returns([HALF])
    with pytest.raises(ReportError, match="ended after progress"):
        make_report(client, "june")
    fake.artifacts.download.assert_not_called()


def test_a_missing_file(fake: testing.Fake, client: Client) -> None:
    fake.jobs.watch_job.returns([FINISHED])
    fake.artifacts.download.raises(404)
    with pytest.raises(ReportError, match="made no file"):
        make_report(client, "june")


def test_a_busy_server_is_asked_again(fake: testing.Fake, client: Client) -> None:
    fake.jobs.create_job.raises(429, headers={"retry-after": "30"}).then.returns(job(1))
    fake.jobs.watch_job.returns([FINISHED])
    make_report(client, "june")
    assert fake.jobs.create_job.call_count == 2
    assert fake.elapsed == 30


def test_all_pages_are_read(fake: testing.Fake, client: Client) -> None:
    fake.jobs.list_jobs.pages([job(1), job(2)], [job(3)])
    assert [one.int for one in failed_jobs(client)] == [1, 2, 3]
    assert all(
        call.arguments["state"] == ["failed"] for call in fake.jobs.list_jobs.calls
    )


def test_several_reports_at_once(fake: testing.Fake) -> None:
    fake.jobs.create_job.returns(job(1), job(2))

    async def run() -> list[UUID]:
        async with fake.async_client() as client:
            return await make_reports(client, ["june", "july"])

    assert sorted(one.int for one in asyncio.run(run())) == [1, 2]
    sent = [call.body.arguments for call in fake.jobs.create_job.calls]
    assert sent == [["june"], ["july"]]


def test_progress_as_it_is_reported(fake: testing.Fake) -> None:
    fake.jobs.watch_job.disconnects(after=[HALF, HALF]).then.returns([FINISHED])

    async def run() -> list[float]:
        async with fake.async_client(max_retries=0) as client:
            first = percents(client, UUID(int=1))
            return [await anext(first), await anext(first)]

    assert asyncio.run(run()) == [50, 50]
