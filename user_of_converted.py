from converted import models
def use(data: dict[str, object]) -> models.Sent:
    pet: models.AnyPet = models.any_pet_from_dict(data, strict=True)
    models.to_dict(pet)
    return models.Sent.from_dict(data)
