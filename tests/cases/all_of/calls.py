"""A model whose fields come from several schemas."""


def calls(api):
    models = api
    return [
        lambda client: client.animals.add_animal(
            models.Dog(id=1, name="Rex", bark="loud", leader=models.Base(id=2))
        ),
    ]
