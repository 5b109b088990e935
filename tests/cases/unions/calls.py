"""Members of unions, as models and as plain values."""

from uuid import UUID


def calls(api):
    return [
        lambda client: client.pets.find_pet(key=3),
        lambda client: client.pets.find_pet(key=UUID(int=3)),
        lambda client: client.pets.find_pet(),
    ]
