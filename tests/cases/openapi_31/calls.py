"""Values whose schemas only OpenAPI 3.1 can describe."""


def calls(api):
    models = api
    return [
        lambda client: client.values.post_values(
            models.Values(
                kind="values",
                nothing=None,
                mixed=None,
                described=5,
                answer=42,
                pair=["a", 1],
                patterned={"x-a": "b", "y": 1},
                conditional=models.ValuesConditional(country="US", zip="12345"),
                local="here",
            )
        ),
        lambda client: client.values.query_values(page=1),
    ]
