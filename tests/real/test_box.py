"""Box: a folder, items in pages, uploads at once and in parts, and a conflict."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable

import pytest

from tests.support.real.calls import RealApi
from tests.support.real.multipart import parts_of


@pytest.fixture
def box(real: Callable[..., RealApi]) -> RealApi:
    return real("box", oauth2_security="T9cE5asGnuyYCCqIZFoWjFHvNbvVqHjl")


def test_create_a_folder(box: RealApi) -> None:
    folder = box.call(
        lambda client: client.folders.post_folders(
            {"name": "New", "parent": {"id": "0"}}, fields=["id", "type", "name"]
        )
    )
    assert box.sent == (
        "POST /2.0/folders?fields=id,type,name HTTP/1.1\n"
        "authorization: Bearer T9cE5asGnuyYCCqIZFoWjFHvNbvVqHjl\n"
        "content-type: application/json\n"
        "host: api.box.com\n\n"
        '{"name":"New","parent":{"id":"0"}}'
    )
    assert (folder.id, folder.name) == ("22447", "New")


def test_a_conflict(box: RealApi) -> None:
    api = box.package
    error = box.error(
        lambda client: client.folders.post_folders(
            {"name": "Contracts", "parent": {"id": "0"}}
        )
    )
    assert type(error) is api.ConflictError
    assert type(error.body) is api.ClientError
    assert error.body.code == "item_name_in_use"
    assert error.message == "Item with the same name already exists"


def test_list_items_by_offset(box: RealApi) -> None:
    api = box.package
    items = box.items(
        lambda client: client.folders.get_folders_id_items_pages("0", limit=2)
    )
    assert box.targets == [
        "/2.0/folders/0/items?offset=0&limit=2",
        "/2.0/folders/0/items?offset=2&limit=2",
    ]
    assert [type(item) for item in items] == [
        api.FileMini,
        api.FolderMini,
        api.WebLinkMini,
    ]


def test_upload_a_file(box: RealApi) -> None:
    """The attributes must come before the file."""
    api = box.package
    created = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.timezone.utc)
    files = box.call(
        lambda client: client.uploads.post_files_content(
            api.PostFilesContentRequest(
                file=("Contract.pdf", b"%PDF-1.7"),
                attributes=api.PostFilesContentRequestAttributes(
                    name="Contract.pdf",
                    parent={"id": "11446498"},
                    content_created_at=created,
                ),
            )
        )
    )
    assert box.last.line == "POST /api/2.0/files/content HTTP/1.1"
    assert box.last.header("host") == "upload.box.com"
    attributes, file = parts_of(box.last)
    assert attributes.content_type == "application/json"
    assert json.loads(attributes.content) == {
        "name": "Contract.pdf",
        "parent": {"id": "11446498"},
        "content_created_at": "2026-01-02T03:04:05Z",
    }
    assert (file.filename, file.content) == ("Contract.pdf", b"%PDF-1.7")
    assert files.entries[0].size == 8


def test_the_media_type_of_a_file_is_that_of_its_name(box: RealApi) -> None:
    box.call(
        lambda client: client.uploads.post_files_content(
            {
                "attributes": {"name": "Contract.pdf", "parent": {"id": "0"}},
                "file": ("Contract.pdf", b"%PDF-1.7"),
            }
        )
    )
    assert parts_of(box.last)[1].content_type == "application/pdf"


def test_upload_a_part(box: RealApi) -> None:
    reply = box.call(
        lambda client: client.uploads_chunked.put_files_upload_sessions_id(
            "F971964745A5CD0C001BBE4E58196BFD",
            digest="sha=fpRyg5eVQletdZqEKaFlqwBXJzM=",
            content_range="bytes 0-7/8",
            body=iter([b"%PDF", b"-1.7"]) if not box.is_async else b"%PDF-1.7",
        )
    )
    assert box.last.body == b"%PDF-1.7"
    assert box.last.line == (
        "PUT /api/2.0/files/upload_sessions/F971964745A5CD0C001BBE4E58196BFD HTTP/1.1"
    )
    assert box.last.header("content-type") == "application/octet-stream"
    assert box.last.header("content-range") == "bytes 0-7/8"
    assert box.last.header("digest") == "sha=fpRyg5eVQletdZqEKaFlqwBXJzM="
    assert reply.part.size == 8


def test_update_a_folder(box: RealApi) -> None:
    api = box.package
    box.call(
        lambda client: client.folders.put_folders_id(
            "22446", api.PutFoldersIdRequest(name="Contracts"), if_match="1"
        )
    )
    assert box.last.header("if-match") == "1"
    assert box.last.body == b'{"name":"Contracts"}'
