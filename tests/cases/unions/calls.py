"""Members of unions, as models and as plain values."""

from uuid import UUID


def calls(api):
    targets = api.Targets(
        first=api.Zip(level=9),
        others=[api.Zip(), api.Bucket(name="b")],
        alone=api.Zip(),
    )
    return [
        lambda client: client.pets.add_pet(api.Cat(lives=9)),
        lambda client: client.pets.add_targets(targets),
        lambda client: client.pets.find_pet(key=3),
        lambda client: client.pets.find_pet(key=UUID(int=3)),
        lambda client: client.pets.find_pet(),
    ]
