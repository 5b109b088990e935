"""Calls that show the methods and parameters that OpenAPI 3.2 has brought."""

OPTIONS = {"device": "t"}


def calls(api):
    question = api.Question(words=["a b", "c"])
    return [
        lambda client: client.files.find_files(question),
        lambda client: client.files.list_files(
            filter=api.Filter(name="a&b", sizes=[1, 2]), session=["x=1", "y%"]
        ),
        lambda client: client.files.add_files([api.File(kind="file", name="a")]),
        lambda client: client.files.copy_file("a", destination="/b"),
        lambda client: client.files.lock_files_by_path("a"),
        lambda client: client.storage.search(question),
    ]
