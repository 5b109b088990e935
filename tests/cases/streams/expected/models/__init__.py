"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .answer import Answer as Answer
    from .chunk import Chunk as Chunk
    from .job_event import JobEvent as JobEvent
    from .job_events_response_event import (
        JobEventsResponseEvent as JobEventsResponseEvent,
    )
    from .list_records_headers import ListRecordsHeaders as ListRecordsHeaders
    from .problem import Problem as Problem
    from .progress import Progress as Progress
    from .question import Question as Question
    from .record import Record as Record
    from .watch_response_event_option1 import (
        WatchResponseEventOption1 as WatchResponseEventOption1,
    )
    from .watch_response_event_option2 import (
        WatchResponseEventOption2 as WatchResponseEventOption2,
    )
    from .watch_response_event_option3 import (
        WatchResponseEventOption3 as WatchResponseEventOption3,
    )
    from .watch_response_event_option3_data import (
        WatchResponseEventOption3Data as WatchResponseEventOption3Data,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Answer": "answer",
            "Chunk": "chunk",
            "JobEvent": "job_event",
            "JobEventsResponseEvent": "job_events_response_event",
            "ListRecordsHeaders": "list_records_headers",
            "Problem": "problem",
            "Progress": "progress",
            "Question": "question",
            "Record": "record",
            "WatchResponseEventOption1": "watch_response_event_option1",
            "WatchResponseEventOption2": "watch_response_event_option2",
            "WatchResponseEventOption3": "watch_response_event_option3",
            "WatchResponseEventOption3Data": "watch_response_event_option3_data",
        },
    )
