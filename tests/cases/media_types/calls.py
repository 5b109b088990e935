"""Several media types for one body: chosen by the value, or by `content_type=`."""


def calls(api):
    pet = api.Pet(name="Tom", born=None)
    v2 = api.ManifestV2(schema_version=2, digest="sha256:0")
    return [
        lambda client: client.several.add_pet(pet),
        lambda client: client.several.add_pet(
            pet, content_type="application/x-www-form-urlencoded"
        ),
        lambda client: client.several.add_pet(
            {"name": "Tom"}, content_type="application/json-patch+json"
        ),
        lambda client: client.several.put_note(body=api.PutNoteRequest(text="a")),
        lambda client: client.several.put_note(body="text"),
        lambda client: client.several.put_note(body=b"bytes"),
        lambda client: client.several.put_note(),
        lambda client: client.several.add_picture(
            "a", api.AddPictureRequest(url="https://a.b/c")
        ),
        lambda client: client.several.add_picture(
            "b", api.AddPictureMultipartRequest(file=b"\x89PNG", title="t")
        ),
        lambda client: client.several.add_picture(
            "c", b"\x89PNG", content_type="image/png"
        ),
        lambda client: client.several.put_manifest(v2),
        lambda client: client.several.put_manifest(
            v2,
            content_type="application/vnd.docker.distribution.manifest.v2+json",
            request_options=api.RequestOptions(accept="application/json"),
        ),
        lambda client: client.several.patch_object(pet),
        lambda client: client.several.patch_object(
            pet, content_type="application/apply-patch+yaml"
        ),
        lambda client: client.several.patch_object({"name": "Tom", "nick": None}),
        lambda client: client.several.patch_object(b"\xa0"),
        lambda client: client.several.export_pets(
            request_options=api.RequestOptions(accept="text/csv")
        ),
        lambda client: client.several.export_pets(),
        lambda client: client.sequences.send_lines([pet, {"name": "B"}]),
        lambda client: client.sequences.send_lines(
            (each for each in (pet, pet)), content_type="application/json-seq"
        ),
        lambda client: client.sequences.bulk(
            api.BulkRequest(op=op) for op in ("index", "delete")
        ),
    ]
