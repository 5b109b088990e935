"""Names are split as people split them, and are valid, normal identifiers."""

from __future__ import annotations

import keyword
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openapi_gen.writing.naming.words import CLASS_LIMIT, pascal, snake


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("OAuth2", "oauth2"),
        ("allowOAuthUI", "allow_oauth_ui"),
        ("IDs", "ids"),
        ("podIPs", "pod_ips"),
        ("userIDsList", "user_ids_list"),
        ("iOSVersion", "ios_version"),
        ("AuthZ", "authz"),
        ("organization's", "organizations"),
        ("don\u2019t", "dont"),
        ("HTTPServer", "http_server"),
        ("XMLHttpRequest", "xml_http_request"),
        ("v2Beta", "v2_beta"),
        ("is2FAEnabled", "is_2fa_enabled"),
        ("2FA", "field_2fa"),
        ("sendEMail", "send_email"),
        ("iPhones", "iphones"),
        ("IPv4Address", "ipv4_address"),
        ("IPAddress", "ip_address"),
        ("URLs", "urls"),
        ("SHA256", "sha256"),
        ("x509Cert", "x509_cert"),
        ("GraphQL", "graphql"),
        ("MacOS", "macos"),
        ("PhoneNumberE164", "phone_number_e164"),
        ("K8sCluster", "k8s_cluster"),
        ("S3Bucket", "s3_bucket"),
        ("Zürich", "zürich"),
        ("GrößeÄnderung", "größe_änderung"),
        ("名前", "名前"),
        ("ユーザーID", "ユーザー_id"),
        ("__typename__", "typename"),
        ("a.b/c-d", "a_b_c_d"),
        ("filter[name]", "filter_name"),
        ("class", "class_"),
        ("", "field"),
    ],
)
def test_words(name: str, expected: str) -> None:
    assert snake(name, "field") == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("StartTime", "start_time"),
        ("StartTime<", "start_time_lt"),
        ("StartTime>", "start_time_gt"),
        ("StartTime<=", "start_time_lte"),
        ("ids[]", "ids_list"),
        ("foo!", "foo_not"),
        ("!foo", "not_foo"),
        ("+1", "plus_1"),
        ("UTC+1", "utc_plus_1"),
        ("-1", "minus_1"),
        ("rating -1", "rating_minus_1"),
        ("UTF-8", "utf_8"),
        ("2020-01-02", "field_2020_01_02"),
        ("sort-", "sort"),
        ("Map<String, List<Pet>>", "map_string_list_pet"),
        ("$id", "id"),
        ("@id", "id"),
        ("_id", "id"),
        ("*", "asterisk"),
        ("$", "dollar"),
        ("\U0001f44d", "thumbs_up_sign"),
    ],
)
def test_symbols(name: str, expected: str) -> None:
    assert snake(name, "field") == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("create-payments-request",), "CreatePaymentsRequest"),
        (("OAuth2Token",), "OAuth2Token"),
        (("GitHubApp", "items"), "GitHubAppItems"),
        (("OBRate1_1",), "ObRate1_1"),
        (("v1.2",), "V1_2"),
        (("3D-Model",), "Model3DModel"),
        (("None",), "None_"),
        (("Warning",), "Warning_"),
    ],
)
def test_classes(names: tuple[str, ...], expected: str) -> None:
    assert pascal(names, "Model") == expected


def test_a_long_name_keeps_its_ends() -> None:
    """A request of Stripe, whose class had 170 characters."""
    name = pascal(
        (
            "PostCustomersCustomerSubscriptionsSubscriptionExposedId",
            "Request",
            "payment_settings",
            "payment_method_options",
            "customer_balance",
            "invoice_payment_method_options_param",
            "bank_transfer",
            "eu_bank_transfer",
        ),
        "Model",
    )
    assert len(name) <= CLASS_LIMIT
    assert name.startswith("PostCustomersCustomerSubscriptions")
    assert name.endswith("EuBankTransfer")


@pytest.mark.parametrize(
    "text", ["ß" * 200, "0!" * 90, "aß" * 90, "ß0 " * 90, "ŉ " * 99]
)
def test_capitals_and_joints_count(text: str) -> None:
    for names in ((text,), ("x", text, "y")):
        name = pascal(names, "Model")
        assert len(name) <= CLASS_LIMIT and name.isidentifier()


NAMES = st.text(max_size=40) | st.text(st.sampled_from("aAbZ09_-.$@[]<>!+ ßéÉ名"))


@given(NAMES | st.text(st.sampled_from("aB-é名"), min_size=200, max_size=3_000))
def test_names_are_identifiers(name: str) -> None:
    for made in (snake(name, "field"), pascal((name, "x", name), "Model")):
        assert made.isidentifier()
        assert not keyword.iskeyword(made)
        assert unicodedata.is_normalized("NFKC", made)
        assert len(made.encode()) < 240
        assert not made.startswith("_")
    assert len(pascal((name, "x", name), "Model")) <= CLASS_LIMIT
