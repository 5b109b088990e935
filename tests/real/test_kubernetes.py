"""Kubernetes: a pod, pods in pages, four kinds of patches, a watch, a log, and a `Status`."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.real.calls import RealApi

WATCH = """
[tool.openapi-gen.streams]
watchCoreV1NamespacedPodList = "ndjson"
"""
PODS = "/api/v1/namespaces/default/pods"


@pytest.fixture
def kubernetes(real: Callable[..., RealApi]) -> RealApi:
    return real("kubernetes", bearer_token="Bearer eyJhbGciOi")


def patch(kubernetes: RealApi, body: Any, **options: Any) -> str | None:
    """Sends a patch; returns the media type that it is sent as."""
    kubernetes.call(
        lambda client: client.core_v1.patch_core_v1_namespaced_pod(
            namespace="default", name="nginx", body=body, **options
        )
    )
    assert kubernetes.last.line.startswith(f"PATCH {PODS}/nginx")
    return kubernetes.last.header("content-type")


def test_create_a_pod(kubernetes: RealApi) -> None:
    """The document allows every media type for the body."""
    api = kubernetes.package
    pod = kubernetes.call(
        lambda client: client.core_v1.create_core_v1_namespaced_pod(
            "default",
            api.IoK8sApiCoreV1Pod(
                api_version="v1",
                kind="Pod",
                metadata={"name": "nginx"},
                spec={"containers": [{"name": "web", "image": "nginx:1.14.2"}]},
            ),
            field_manager="me",
        )
    )
    assert kubernetes.sent == (
        f"POST {PODS}?fieldManager=me HTTP/1.1\n"
        "authorization: Bearer eyJhbGciOi\n"
        "content-type: application/json\n"
        "host: kubernetes.local\n\n"
        '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"nginx"},'
        '"spec":{"containers":[{"name":"web","image":"nginx:1.14.2"}]}}'
    )
    assert pod.metadata.creation_timestamp == dt.datetime(
        2026, 1, 2, 3, 4, 5, tzinfo=dt.timezone.utc
    )
    assert pod.status.phase == "Running"


def test_list_pods(kubernetes: RealApi) -> None:
    pods = kubernetes.call(
        lambda client: client.core_v1.list_core_v1_namespaced_pod(
            "default", label_selector="app=nginx,tier in (web)"
        )
    )
    assert kubernetes.last.target == (
        f"{PODS}?labelSelector=app%3Dnginx%2Ctier%20in%20%28web%29"
    )
    assert [pod.metadata.name for pod in pods.items] == ["a", "b"]


def test_list_all_pods(kubernetes: RealApi) -> None:
    pods = kubernetes.items(
        lambda client: client.core_v1.list_core_v1_namespaced_pod_pages(
            "default", limit=2
        )
    )
    assert kubernetes.targets == [
        f"{PODS}?limit=2",
        f"{PODS}?continue=ENCODED_CONTINUE_TOKEN&limit=2",
    ]
    assert [pod.metadata.name for pod in pods] == ["a", "b", "c"]


def test_an_object_is_a_merge_patch(kubernetes: RealApi) -> None:
    body = {"metadata": {"labels": {"app": None}}}
    assert patch(kubernetes, body) == "application/merge-patch+json"
    assert json.loads(kubernetes.last.body) == body


def test_a_list_is_a_json_patch(kubernetes: RealApi) -> None:
    body = [{"op": "replace", "path": "/spec/containers/0/image", "value": "nginx:1"}]
    assert patch(kubernetes, body) == "application/json-patch+json"
    assert json.loads(kubernetes.last.body) == body


def test_a_strategic_merge_patch(kubernetes: RealApi) -> None:
    body = {"spec": {"containers": [{"name": "web", "image": "nginx:1"}]}}
    media_type = "application/strategic-merge-patch+json"
    assert patch(kubernetes, body, content_type=media_type) == media_type
    assert json.loads(kubernetes.last.body) == body


def test_an_apply_patch(kubernetes: RealApi) -> None:
    """Server-side apply; YAML includes JSON."""
    body = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "nginx"}}
    media_type = "application/apply-patch+yaml"
    options = {"content_type": media_type, "field_manager": "me", "force": True}
    assert patch(kubernetes, body, **options) == media_type
    assert kubernetes.last.target == f"{PODS}/nginx?fieldManager=me&force=true"
    assert json.loads(kubernetes.last.body) == body


def test_read_a_log(kubernetes: RealApi) -> None:
    log = kubernetes.call(
        lambda client: client.core_v1.read_core_v1_namespaced_pod_log(
            name="nginx", namespace="default", tail_lines=2
        )
    )
    assert kubernetes.last.target == f"{PODS}/nginx/log?tailLines=2"
    assert log == "Starting\nReady\n"


def test_watch_pods(real: Callable[..., RealApi]) -> None:
    """The document calls the stream `application/json`; the configuration says what it is."""
    kubernetes = real("kubernetes", WATCH, bearer_token="Bearer eyJhbGciOi")
    events = kubernetes.items(
        lambda client: client.core_v1.watch_core_v1_namespaced_pod_list_stream(
            "default", resource_version="10245"
        )
    )
    assert kubernetes.last.target == (
        "/api/v1/watch/namespaces/default/pods?resourceVersion=10245"
    )
    assert [event.type for event in events] == ["ADDED", "MODIFIED", "DELETED"]
    assert events[0].object["metadata"]["name"] == "nginx"


def test_a_pod_that_does_not_exist(kubernetes: RealApi) -> None:
    """The document has no response for it."""
    error = kubernetes.error(
        lambda client: client.core_v1.read_core_v1_namespaced_pod(
            name="missing", namespace="default"
        )
    )
    assert type(error) is kubernetes.package.NotFoundError
    assert error.body["reason"] == "NotFound"
    assert error.message == 'pods "missing" not found'
