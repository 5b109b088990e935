"""Forms: scalars, JSON in a form, encodings of their own, files, and raw bodies."""

SID = "AC" + "0" * 32


def calls(api):
    models = api
    return [
        lambda client: client.payments.create_payments(
            account_sid=SID,
            body=models.CreatePaymentsRequest(
                idempotency_key="k & l",
                status_callback="https://example.com/cb?a=b",
                charge_amount=12.5,
                postal_code=True,
                parameter={"a": 1, "b": ["ü", None]},
                timeout=5,
            ),
        ),
        lambda client: client.payments.create_payments(
            SID, {"IdempotencyKey": "", "StatusCallback": "urn:x", "PostalCode": False}
        ),
        lambda client: client.search.search(
            body=models.SearchRequest(
                tags=["a", "b c"],
                exploded=[1, 2],
                range=models.SearchRequestRange(low=1, high=2),
            )
        ),
        lambda client: client.files.upload(
            body=models.UploadRequest(
                file=b"\x89PNG",
                thumbnails=[b"one", b"two"],
                note="nöte",
                details=models.UploadRequestDetails(page=3),
            )
        ),
        lambda client: client.files.put_raw("as it is: ü".encode()),
    ]
