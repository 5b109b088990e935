"""GitHub: issues, their pages, faults of a form, a refused merge, and a release asset."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tests.support.real.calls import RealApi


@pytest.fixture
def github(real: Callable[..., RealApi]) -> RealApi:
    """The document has no credentials."""
    return real("github")


def test_create_an_issue(github: RealApi) -> None:
    api = github.package
    headers = {
        "Authorization": "Bearer ghp_test",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    issue = github.call(
        lambda client: client.issues.create(
            "octocat",
            "Hello-World",
            api.IssuesCreateRequest(
                title="Found a bug",
                body="I'm having a problem with this.",
                assignees=["octocat"],
                milestone=1,
                labels=["bug"],
            ),
            request_options=api.RequestOptions(headers=headers),
        )
    )
    assert github.sent == (
        "POST /repos/octocat/Hello-World/issues HTTP/1.1\n"
        "authorization: Bearer ghp_test\n"
        "content-type: application/json\n"
        "host: api.github.com\n"
        "x-github-api-version: 2022-11-28\n\n"
        '{"title":"Found a bug","body":"I\'m having a problem with this.",'
        '"assignees":["octocat"],"milestone":1,"labels":["bug"]}'
    )
    assert github.last.header("accept") == "application/vnd.github+json"
    assert (issue.number, issue.user.login) == (1347, "octocat")
    assert issue.labels[0].name == "bug"
    assert issue.created_at == dt.datetime(
        2011, 4, 22, 13, 33, 48, tzinfo=dt.timezone.utc
    )


def test_list_all_issues(github: RealApi) -> None:
    since = dt.datetime(2026, 1, 1, tzinfo=dt.timezone.utc)
    issues = github.items(
        lambda client: client.issues.list_for_repo_pages(
            "octocat",
            "Hello-World",
            state="all",
            labels="bug,ui,@high",
            since=since,
            per_page=2,
        )
    )
    first, second = github.targets
    assert first == (
        "/repos/octocat/Hello-World/issues?state=all&labels=bug%2Cui%2C%40high"
        "&since=2026-01-01T00%3A00%3A00Z&per_page=2"
    )
    assert second == "/repositories/1300192/issues?per_page=2&page=2"
    assert [issue.number for issue in issues] == [1, 2, 3]


def test_close_an_issue(github: RealApi) -> None:
    api = github.package
    issue = github.call(
        lambda client: client.issues.update(
            "octocat",
            "Hello-World",
            1347,
            api.IssuesUpdateRequest(
                state="closed", state_reason="not_planned", milestone=None
            ),
        )
    )
    assert github.last.line == "PATCH /repos/octocat/Hello-World/issues/1347 HTTP/1.1"
    assert github.last.body == (
        b'{"state":"closed","state_reason":"not_planned","milestone":null}'
    )
    assert (issue.state, issue.state_reason) == ("closed", "not_planned")


def test_faults_of_a_form(github: RealApi) -> None:
    api = github.package
    error = github.error(
        lambda client: client.issues.create("octocat", "Hello-World", {"title": ""})
    )
    assert type(error) is api.UnprocessableEntityError
    assert type(error.body) is api.models.ValidationError
    [fault] = error.body.errors
    assert (fault.resource, fault.field_, fault.code) == (
        "Issue",
        "title",
        "missing_field",
    )
    assert error.message == "Validation Failed"


def test_a_refused_merge(github: RealApi) -> None:
    api = github.package
    error = github.error(
        lambda client: client.pulls.merge(
            "octocat", "Hello-World", 42, api.PullsMergeRequest(merge_method="squash")
        )
    )
    assert github.last.line == "PUT /repos/octocat/Hello-World/pulls/42/merge HTTP/1.1"
    assert github.last.body == b'{"merge_method":"squash"}'
    assert error.status == 405
    assert error.body.message == "Pull Request is not mergeable"


def test_a_repository_that_does_not_exist(github: RealApi) -> None:
    error = github.error(
        lambda client: client.issues.list_for_repo("octocat", "missing")
    )
    assert type(error) is github.package.NotFoundError
    assert (error.body.message, error.body.status) == ("Not Found", "404")


def test_upload_a_release_asset(github: RealApi) -> None:
    api = github.package
    options = api.RequestOptions(headers={"Content-Type": "application/zip"})
    asset = github.call(
        lambda client: client.repos.upload_release_asset(
            "octocat",
            "Hello-World",
            1,
            "example 1.zip",
            b"PK\x03\x04",
            request_options=options,
        )
    )
    assert github.sent == (
        "POST /repos/octocat/Hello-World/releases/1/assets?name=example%201.zip HTTP/1.1\n"
        "content-type: application/zip\n"
        "host: uploads.github.com\n\n"
        "PK\x03\x04"
    )
    assert (asset.content_type, asset.size) == ("application/zip", 4)
