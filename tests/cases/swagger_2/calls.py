"""Calls that show how parameters, forms and files of Swagger 2.0 are sent."""

OPTIONS = {"key": "k", "user": ("me", "secret")}


def calls(api):
    return [
        lambda client: client.pets.list_pets(
            limit=5,
            ids=[1, 2],
            names=["a", "b"],
            tabbed=["a", "b"],
            spaced=["a", "b"],
            x_kinds=["cat", "dog"],
            sort="age",
        ),
        lambda client: client.pets.add_pet(api.Pet(name="Tom", chip=None)),
        lambda client: client.pets.rename_pet(
            7,
            api.RenamePetRequest(
                name="Tim", nicknames=["Tiny", "T"], colors=["red", "grey"]
            ),
        ),
        lambda client: client.pets.add_photo([1, 2], api.AddPhotoRequest(photo=b"PNG")),
    ]
