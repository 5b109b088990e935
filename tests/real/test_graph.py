"""Microsoft Graph: users in pages, a patch, mail with a file, content, and a missing resource."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable

import pytest

from tests.support.real.calls import RealApi


@pytest.fixture
def graph(real: Callable[..., RealApi]) -> RealApi:
    return real("graph", azure_ad_delegated="eyJ0eXAiOi")


def test_list_all_users(graph: RealApi) -> None:
    users = graph.items(
        lambda client: client.users_user.list_user_pages(
            top=2,
            filter="startswith(displayName,'A')",
            orderby=["displayName desc"],
            select=["displayName", "id"],
            consistency_level="eventual",
        )
    )
    first, second = graph.targets
    assert first == (
        "/v1.0/users?$top=2&$filter=startswith%28displayName%2C%27A%27%29"
        "&$orderby=displayName%20desc&$select=displayName,id"
    ).replace("$", "%24")
    assert second == "/v1.0/users?$top=2&$skiptoken=RFNwdAIAAQ"
    assert graph.last.header("authorization") == "Bearer eyJ0eXAiOi"
    assert graph.requests[0].header("consistencylevel") == "eventual"
    names = [user.display_name for user in users]
    assert names == ["Adele Vance", "Alex Wilber", "Conf Room"]


def test_the_items_of_a_page_are_users(graph: RealApi) -> None:
    """They come without `@odata.type`."""
    api = graph.package
    page = graph.call(lambda client: client.users_user.list_user(top=2))
    assert {type(user) for user in page.value} == {api.MicrosoftGraphUser}


def test_get_a_user(graph: RealApi) -> None:
    user = graph.call(
        lambda client: client.users_user.get_user(
            "adele@contoso.com", select=["displayName", "businessPhones"]
        )
    )
    assert graph.last.target == (
        "/v1.0/users/adele%40contoso.com?%24select=displayName,businessPhones"
    )
    assert type(user) is graph.package.MicrosoftGraphUser
    assert user.business_phones == ["+1 425 555 0109"]


def test_update_a_user(graph: RealApi) -> None:
    """The document requires `@odata.type`."""
    api = graph.package
    nothing = graph.call(
        lambda client: client.users_user.update_user(
            "87d349ed",
            api.MicrosoftGraphUser(
                odata_type="#microsoft.graph.user",
                business_phones=["+1 425 555 0109"],
                office_location=None,
            ),
        )
    )
    assert graph.sent == (
        "PATCH /v1.0/users/87d349ed HTTP/1.1\n"
        "authorization: Bearer eyJ0eXAiOi\n"
        "content-type: application/json\n"
        "host: graph.microsoft.com\n\n"
        '{"@odata.type":"#microsoft.graph.user",'
        '"businessPhones":["+1 425 555 0109"],"officeLocation":null}'
    )
    assert nothing is None


def test_an_entity_names_its_type(graph: RealApi) -> None:
    """The mapping leaves one name for a user."""
    api = graph.package
    graph.call(
        lambda client: client.users_user.update_user(
            "87d349ed", api.MicrosoftGraphUser(office_location="18/2111")
        )
    )
    assert json.loads(graph.last.body) == {
        "@odata.type": "#microsoft.graph.user",
        "officeLocation": "18/2111",
    }


def test_send_mail_with_a_file(graph: RealApi) -> None:
    content = base64.b64encode(b"Hello World!").decode()
    message = {
        "@odata.type": "#microsoft.graph.message",
        "subject": "Meet for lunch?",
        "body": {"contentType": "text", "content": "The new cafeteria is open."},
        "toRecipients": [{"emailAddress": {"address": "meganb@contoso.com"}}],
        "attachments": [
            {
                "@odata.type": "#microsoft.graph.fileAttachment",
                "name": "attachment.txt",
                "contentType": "text/plain",
                "contentBytes": content,
            }
        ],
    }
    graph.call(
        lambda client: client.me_actions.me_send_mail(
            {"Message": message, "SaveToSentItems": False}
        )
    )
    assert graph.last.line == "POST /v1.0/me/sendMail HTTP/1.1"
    assert json.loads(graph.last.body) == {"Message": message, "SaveToSentItems": False}


def test_bytes_of_an_attachment(graph: RealApi) -> None:
    """`base64url` takes bytes."""
    api = graph.package
    graph.call(
        lambda client: client.me_actions.me_send_mail(
            api.MeSendMailRequest(
                message=api.MicrosoftGraphMessage(
                    odata_type="#microsoft.graph.message",
                    attachments=[
                        api.MicrosoftGraphFileAttachment(
                            odata_type="#microsoft.graph.fileAttachment",
                            name="a.bin",
                            content_bytes=b"\xff\xfe\xfd",
                        )
                    ],
                )
            )
        )
    )
    [attachment] = json.loads(graph.last.body)["Message"]["attachments"]
    assert attachment["contentBytes"] == "__79"


def test_upload_content(graph: RealApi) -> None:
    api = graph.package
    item = graph.call(
        lambda client: client.drives_drive_item.drives_update_items_content(
            "b!t18", "01BYE5RZ", b"The contents of the file"
        )
    )
    assert graph.last.line == "PUT /v1.0/drives/b%21t18/items/01BYE5RZ/content HTTP/1.1"
    assert graph.last.header("content-type") == "application/octet-stream"
    assert graph.last.body == b"The contents of the file"
    assert type(item) is api.MicrosoftGraphDriveItem
    assert (item.name, item.size) == ("myfile.txt", 24)


def test_a_user_that_does_not_exist(graph: RealApi) -> None:
    api = graph.package
    error = graph.error(lambda client: client.users_user.get_user("missing"))
    assert type(error) is api.NotFoundError
    assert error.body.error.code == "Request_ResourceNotFound"
    assert error.message == "Resource 'missing' does not exist."
