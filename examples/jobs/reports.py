"""A small program that uses the generated client; `test_reports.py` tests it with a fake.

It creates a report, waits until its job has finished, and returns its file.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

from jobs import AsyncClient, Client, NewJob, NotFoundError


class ReportError(Exception):
    """The report was not made."""


def make_report(client: Client, name: str) -> bytes:
    """The file of a new report. Raises ReportError if its job fails."""
    job = client.jobs.create_job(NewJob(image="report:2", arguments=[name]))
    last = None
    with client.jobs.watch_job(job.id) as events:
        for event in events:
            last = event.event
    if last != "finished":
        raise ReportError(f"job {job.id} ended after {last}")
    try:
        return client.artifacts.download(job.id, f"{name}.csv")
    except NotFoundError:
        raise ReportError(f"job {job.id} made no file") from None


def failed_jobs(client: Client) -> list[UUID]:
    """The ids of all jobs that have failed."""
    return [job.id for job in client.jobs.list_jobs_pages(state=["failed"])]


async def make_reports(client: AsyncClient, names: list[str]) -> list[UUID]:
    """Creates several reports at once; returns the ids of their jobs."""
    new = [NewJob(image="report:2", arguments=[name]) for name in names]
    jobs = await asyncio.gather(*(client.jobs.create_job(one) for one in new))
    return [job.id for job in jobs]


async def percents(client: AsyncClient, job: UUID) -> AsyncIterator[float]:
    """The progress of a job, as it is reported."""
    async with await client.jobs.watch_job(job) as events:
        async for event in events:
            yield event.data.percent
