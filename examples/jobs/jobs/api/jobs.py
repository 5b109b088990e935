"""Jobs and their progress."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.awaited import awaited
from ..runtime.features.links import Linked
from ..runtime.features.paging.async_pages import async_paged
from ..runtime.features.paging.cursor import CursorPaging
from ..runtime.features.paging.pages import paged
from ..runtime.features.streaming.events import TypedEventStream
from ..runtime.features.streaming.json_lines import JsonLines
from ..runtime.features.streaming.stream import Stream
from ..runtime.features.streaming.streamed import streamed
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.bodies.merge_patch import MergePatchBody
from ..runtime.request.bodies.xml import XmlBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import JsonResponse, TextResponse
from ..runtime.response.xml_responses import XmlResponse

if TYPE_CHECKING:
    from uuid import UUID

    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport
    from ..runtime.response.recording import Exchange


class Jobs:
    """Jobs and their progress."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_jobs(
        self,
        *,
        state: list[models.State] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.ListJobsResponse:
        """List jobs, the newest first

        `GET /jobs`

        Args:
            limit: (default `20`)
        """
        return self._transport.send(
            _list_jobs(), request_options, None, state, limit, cursor
        )

    list_jobs_pages = paged(
        list_jobs,
        CursorPaging["models.ListJobsResponse", "models.Job"](
            parameter="cursor", next=("next_cursor",), items=("jobs",)
        ),
    )
    """All pages of `list_jobs`, and all items."""

    def create_job(
        self,
        body: models.NewJob,
        *,
        content_type: Literal["application/json", "application/xml"] | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.Job:
        """Create a job

        `POST /jobs`
        """
        return self._transport.send(
            _create_job(), request_options, body, content_type=content_type
        )

    def follow_job(
        self, exchange: Exchange, /, *, request_options: RequestOptions | None = None
    ) -> models.Job:
        """Follow the link `job` of `create_job` to `get_job`."""
        return self.get_job(
            job_id=Linked(exchange).of("$response.body#/id"),
            request_options=request_options,
        )

    def get_job(
        self, job_id: UUID, *, request_options: RequestOptions | None = None
    ) -> models.Job:
        """Get a job

        `GET /jobs/{job_id}`
        """
        return self._transport.send(_get_job(), request_options, None, job_id)

    def update_job(
        self,
        job_id: UUID,
        body: models.UpdateJobRequest | dict[str, Any],
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Job:
        """Update a job

        `PATCH /jobs/{job_id}`
        """
        return self._transport.send(_update_job(), request_options, body, job_id)

    def watch_job(
        self, job_id: UUID, *, request_options: RequestOptions | None = None
    ) -> Stream[models.WatchJobResponseEvent]:
        """Stream the events of a job

        `GET /jobs/{job_id}/events`
        """
        return self._transport.stream(
            Stream["models.WatchJobResponseEvent"],
            _watch_job(),
            request_options,
            None,
            job_id,
        )

    def read_log(
        self, job_id: UUID, *, request_options: RequestOptions | None = None
    ) -> str:
        """Read the log of a job

        `GET /jobs/{job_id}/log`
        """
        return self._transport.send(_read_log(), request_options, None, job_id)

    def read_log_stream(
        self, job_id: UUID, *, request_options: RequestOptions | None = None
    ) -> Stream[models.LogLine]:
        """As `read_log`, but item by item, as `application/x-ndjson`."""
        return self._transport.stream(
            Stream["models.LogLine"], _read_log(), request_options, None, job_id
        )


class AsyncJobs:
    """The methods of `Jobs`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_jobs = awaited(Jobs.list_jobs)
    list_jobs_pages = async_paged(Jobs.list_jobs_pages)
    create_job = awaited(Jobs.create_job)
    follow_job = awaited(Jobs.follow_job)
    get_job = awaited(Jobs.get_job)
    update_job = awaited(Jobs.update_job)
    watch_job = streamed(Jobs.watch_job)
    read_log = awaited(Jobs.read_log)
    read_log_stream = streamed(Jobs.read_log_stream)


@cache
def _list_jobs() -> Operation[models.ListJobsResponse]:
    from ..codecs import list_jobs_response, problem
    from ..validators.list_jobs_parameters import check as check_parameters

    return Operation(
        "GET",
        "/jobs",
        {
            "200": JsonResponse("models.ListJobsResponse", list_jobs_response.decode),
            "default": JsonResponse(
                "models.Problem", problem.decode, media_type="application/problem+json"
            ),
        },
        parameters=(
            Parameter("query", "state", explode=False),
            Parameter("query", "limit"),
            Parameter("query", "cursor"),
        ),
        check=check_parameters,
        headers="ListJobsHeaders",
    )


@cache
def _create_job() -> Operation[models.Job]:
    from ..codecs import job, new_job, problem
    from ..validators.new_job import check as check_body
    from ..xml.job import SHAPE as XML_JOB
    from ..xml.new_job import SHAPE as XML_NEW_JOB

    return Operation(
        "POST",
        "/jobs",
        {
            "201": (
                JsonResponse("models.Job", job.decode),
                XmlResponse("models.Job", job.decode, shape=XML_JOB),
            ),
            "default": JsonResponse(
                "models.Problem", problem.decode, media_type="application/problem+json"
            ),
        },
        bodies=(
            JsonBody(encode=new_job.encode, check=check_body),
            XmlBody(encode=new_job.encode, check=check_body, shape=XML_NEW_JOB),
        ),
        body_required=True,
        headers="CreateJobHeaders",
    )


@cache
def _get_job() -> Operation[models.Job]:
    from ..codecs import job, problem
    from ..validators.get_job_parameters import check as check_parameters

    return Operation(
        "GET",
        "/jobs/{job_id}",
        {
            "200": JsonResponse("models.Job", job.decode),
            "default": JsonResponse(
                "models.Problem", problem.decode, media_type="application/problem+json"
            ),
        },
        parameters=(Parameter("path", "job_id"),),
        check=check_parameters,
    )


@cache
def _update_job() -> Operation[models.Job]:
    from ..codecs import job, problem, update_job_request
    from ..validators.update_job_parameters import check as check_parameters
    from ..validators.update_job_request import check as check_body

    return Operation(
        "PATCH",
        "/jobs/{job_id}",
        {
            "200": JsonResponse("models.Job", job.decode),
            "default": JsonResponse(
                "models.Problem", problem.decode, media_type="application/problem+json"
            ),
        },
        parameters=(Parameter("path", "job_id"),),
        check=check_parameters,
        bodies=(MergePatchBody(encode=update_job_request.encode, check=check_body),),
        body_required=True,
    )


@cache
def _watch_job() -> Operation[Stream[models.WatchJobResponseEvent]]:
    from ..codecs import watch_job_response_event
    from ..validators.watch_job_parameters import check as check_parameters

    return Operation(
        "GET",
        "/jobs/{job_id}/events",
        {
            "200": TypedEventStream(
                "models.WatchJobResponseEvent",
                watch_job_response_event.decode,
                json=True,
            ),
        },
        parameters=(Parameter("path", "job_id"),),
        check=check_parameters,
    )


@cache
def _read_log() -> Operation[str]:
    from ..codecs import log_line
    from ..validators.read_log_parameters import check as check_parameters

    return Operation(
        "GET",
        "/jobs/{job_id}/log",
        {
            "200": (
                TextResponse("text/plain"),
                JsonLines("models.LogLine", log_line.decode),
            ),
        },
        parameters=(Parameter("path", "job_id"),),
        check=check_parameters,
    )
