"""What a type checker knows of a fake."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.support.packages import Packages

PROGRAM = """
from uuid import UUID
from fake_jobs import NewJob, models, testing

fake = testing.Fake()
fake.client().jobs.get_job(UUID(int=1))
job = models.Job.from_dict({})
fake.jobs.get_job.returns(job, job).delays(1).then.raises(404)
fake.jobs.get_job.returns("job")  # wrong
fake.jobs.get_job.assert_called_once_with(UUID(int=1))
fake.jobs.get_job.assert_called_once_with(1)  # wrong
fake.jobs.create_job.side_effect(lambda call: job if call.body.image else testing.Response(500))
fake.jobs.create_job.calls[0].body.images  # wrong
fake.jobs.list_jobs.pages([job], [])
fake.jobs.list_jobs.pages(["job"])  # wrong
fake.jobs.read_log_stream.returns([job])  # wrong
testing.webhooks.job_finished(job, secret="whsec_")
testing.webhooks.job_finished("job")  # wrong
"""


@pytest.mark.slow
def test_wrong_values_and_arguments_are_reported(
    jobs: Any, packages: Packages, tmp_path: Path
) -> None:
    shutil.copytree(Path(jobs.__file__).parent, tmp_path / "fake_jobs")
    (tmp_path / "program.py").write_text(PROGRAM)
    found = packages.mypy("program.py", cwd=tmp_path)
    reported = {
        int(line.split(":")[1])
        for line in found.splitlines()
        if line.startswith("program.py:") and ": error:" in line
    }
    wrong = {
        number
        for number, line in enumerate(PROGRAM.splitlines(), 1)
        if line.endswith("# wrong")
    }
    assert reported == wrong, found
