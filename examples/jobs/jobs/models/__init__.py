"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .create_job_headers import CreateJobHeaders as CreateJobHeaders
    from .download_headers import DownloadHeaders as DownloadHeaders
    from .job import Job as Job
    from .list_jobs_headers import ListJobsHeaders as ListJobsHeaders
    from .list_jobs_response import ListJobsResponse as ListJobsResponse
    from .log_line import Level as Level, LogLine as LogLine
    from .new_job import NewJob as NewJob
    from .problem import Problem as Problem
    from .progress import Progress as Progress
    from .state import State as State
    from .update_job_request import UpdateJobRequest as UpdateJobRequest
    from .watch_job_response_event import (
        Event as Event,
        WatchJobResponseEvent as WatchJobResponseEvent,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "CreateJobHeaders": "create_job_headers",
            "DownloadHeaders": "download_headers",
            "Event": "watch_job_response_event",
            "Job": "job",
            "Level": "log_line",
            "ListJobsHeaders": "list_jobs_headers",
            "ListJobsResponse": "list_jobs_response",
            "LogLine": "log_line",
            "NewJob": "new_job",
            "Problem": "problem",
            "Progress": "progress",
            "State": "state",
            "UpdateJobRequest": "update_job_request",
            "WatchJobResponseEvent": "watch_job_response_event",
        },
    )
