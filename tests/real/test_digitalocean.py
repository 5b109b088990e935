"""DigitalOcean: one droplet and several, their actions, pages, and a wrong token."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.support.real.calls import RealApi


@pytest.fixture
def digitalocean(real: Callable[..., RealApi]) -> RealApi:
    return real("digitalocean", bearer_auth="dop_v1_test")


def test_create_a_droplet(digitalocean: RealApi) -> None:
    api = digitalocean.package
    created = digitalocean.call(
        lambda client: client.droplets.create(
            api.DropletSingleCreate(
                name="example.com",
                region="nyc3",
                size="s-1vcpu-1gb",
                image="ubuntu-20-04-x64",
                ssh_keys=[289794, "3b:16:e4:bf:8b:00:8b:b8:59:8c:a9:d3:f0:19:fa:45"],
                tags=["env:prod", "web"],
            )
        )
    )
    assert digitalocean.sent == (
        "POST /v2/droplets HTTP/1.1\n"
        "authorization: Bearer dop_v1_test\n"
        "content-type: application/json\n"
        "host: api.digitalocean.com\n\n"
        '{"name":"example.com","region":"nyc3","size":"s-1vcpu-1gb",'
        '"image":"ubuntu-20-04-x64",'
        '"ssh_keys":[289794,"3b:16:e4:bf:8b:00:8b:b8:59:8c:a9:d3:f0:19:fa:45"],'
        '"tags":["env:prod","web"]}'
    )
    assert (created.droplet.id, created.droplet.status) == (3164444, "new")
    assert created.links.actions[0].rel == "create"


def test_create_several_droplets(digitalocean: RealApi) -> None:
    api = digitalocean.package
    created = digitalocean.call(
        lambda client: client.droplets.create(
            api.DropletMultiCreate(
                names=["a.example.com", "b.example.com"], size="s-1vcpu-1gb", image=9
            )
        )
    )
    assert json.loads(digitalocean.last.body) == {
        "names": ["a.example.com", "b.example.com"],
        "size": "s-1vcpu-1gb",
        "image": 9,
    }
    names = [droplet.name for droplet in created.droplets]
    assert names == ["a.example.com", "b.example.com"]


def test_list_droplets(digitalocean: RealApi) -> None:
    page = digitalocean.call(lambda client: client.droplets.list(tag_name="web"))
    assert digitalocean.last.target == "/v2/droplets?tag_name=web"
    assert [droplet.id for droplet in page.droplets] == [1, 2]
    assert page.meta.total == 3


def test_list_all_droplets(digitalocean: RealApi) -> None:
    droplets = digitalocean.items(lambda client: client.droplets.list_pages(per_page=2))
    assert digitalocean.targets == [
        "/v2/droplets?per_page=2&page=1",
        "/v2/droplets?per_page=2&page=2",
    ]
    assert [droplet.id for droplet in droplets] == [1, 2, 3]


def test_an_action_without_arguments(digitalocean: RealApi) -> None:
    api = digitalocean.package
    reply = digitalocean.call(
        lambda client: client.droplet_actions.post(
            3164444, api.DropletAction(type="reboot")
        )
    )
    assert digitalocean.last.line == "POST /v2/droplets/3164444/actions HTTP/1.1"
    assert digitalocean.last.body == b'{"type":"reboot"}'
    assert (reply.action.status, reply.action.completed_at) == ("in-progress", None)


def test_an_action_with_arguments(digitalocean: RealApi) -> None:
    api = digitalocean.package
    digitalocean.call(
        lambda client: client.droplet_actions.post(
            3164444, api.DropletActionResize(type="resize", disk=True, size="s-2vcpu")
        )
    )
    assert json.loads(digitalocean.last.body) == {
        "type": "resize",
        "disk": True,
        "size": "s-2vcpu",
    }


def test_an_action_names_itself(digitalocean: RealApi) -> None:
    """The mapping leaves one type for a snapshot."""
    api = digitalocean.package
    digitalocean.call(
        lambda client: client.droplet_actions.post(
            3164444, api.DropletActionSnapshot(name="Nifty New Snapshot")
        )
    )
    assert json.loads(digitalocean.last.body) == {
        "type": "snapshot",
        "name": "Nifty New Snapshot",
    }


def test_a_wrong_token(real: Callable[..., RealApi]) -> None:
    digitalocean = real("digitalocean", bearer_auth="wrong")
    error = digitalocean.error(lambda client: client.droplets.list())
    assert type(error) is digitalocean.package.AuthenticationError
    assert error.body.id == "Unauthorized"
    assert error.message == "Unable to authenticate you"
