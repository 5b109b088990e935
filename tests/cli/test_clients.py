"""Several clients in one configuration, and which of them a command means."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from openapi_gen import OptionError, Options
from tests.support.command import configure, gen
from tests.support.documents import document, operation, ref

TWO = """
[tool.openapi-gen]
validators = "all"

[tool.openapi-gen.names]
"#/components/schemas/Thing" = "Common"

[tool.openapi-gen.clients.pets]
spec = "api/pets.json"
output = "src/pets"

[tool.openapi-gen.clients.orders]
spec = "api/orders.json"
output = "src/orders"
validators = "requests"

[tool.openapi-gen.clients.orders.names]
"#/components/schemas/Other" = "Own"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two documents, each with a client in the configuration."""
    (tmp_path / "api").mkdir()
    paths = {"/a": {"get": operation("a", answer=ref("Thing"))}}
    schemas = {"Thing": {"type": "object"}, "Other": {"type": "object"}}
    for name in ("pets", "orders"):
        text = document(schemas, paths=paths)
        (tmp_path / "api" / f"{name}.json").write_text(text)
    configure(tmp_path, TWO)
    return tmp_path


def packages(project: Path) -> list[str]:
    return sorted(path.parent.name for path in project.glob("**/.gen.json"))


def test_without_arguments_all_clients_are_generated(project: Path) -> None:
    run = gen(cwd=project)
    assert (run.code, run.out, run.err) == (0, "", "")
    assert packages(project) == ["orders", "pets"]
    assert gen("--check", cwd=project).code == 0
    (project / "src" / "pets" / "client.py").unlink()
    run = gen("--check", cwd=project)
    assert run.code == 1
    assert "src/pets: out of date; 1 file" in run.err and "orders" not in run.err


def test_clients_have_settings_over_the_common_ones(project: Path) -> None:
    assert gen(cwd=project).code == 0
    pets, orders = project / "src" / "pets", project / "src" / "orders"
    assert "def check(" in (pets / "models" / "common.py").read_text()
    assert "def check(" not in (orders / "models" / "common.py").read_text()
    assert (orders / "models" / "own.py").exists()
    assert not (pets / "models" / "own.py").exists()


def test_a_client_is_generated_by_its_name(project: Path) -> None:
    assert gen("orders", cwd=project).code == 0
    assert packages(project) == ["orders"]
    assert gen("orders", "pets", cwd=project).code == 0
    assert packages(project) == ["orders", "pets"]


def test_flags_stand_before_between_and_behind_clients(project: Path) -> None:
    run = gen("-q", "orders", "--strict", "pets", "--skip-broken", cwd=project)
    assert run.code == 0, run.err
    assert packages(project) == ["orders", "pets"]


def test_paths_are_from_the_file_wherever_gen_starts(project: Path) -> None:
    below = project / "src" / "deep"
    below.mkdir(parents=True)
    assert gen(cwd=below).code == 0
    assert packages(project) == ["orders", "pets"]
    (project / "api" / "pets.json").unlink()
    run = gen("pets", cwd=below)
    assert run.err.startswith("gen: error: ../../api/pets.json: No such file")


def test_a_path_is_a_document_though_a_client_has_its_name(project: Path) -> None:
    (project / "pets").write_text(document({"Thing": {"type": "object"}}))
    assert gen("./pets", "-o", "other", cwd=project).code == 0
    assert packages(project) == ["other"]
    assert gen("pets", "--check", cwd=project).code == 1  # of the client's document


def test_a_document_has_the_common_settings_alone(project: Path) -> None:
    run = gen("api/orders.json", "-o", "other", cwd=project)
    assert run.code == 0, run.err
    models = {path.stem for path in (project / "other" / "models").iterdir()}
    assert "common" in models and "own" not in models


def test_the_table_itself_is_a_client_where_it_has_a_document(project: Path) -> None:
    table = '[tool.openapi-gen]\nspec = "api/pets.json"\noutput = "main"\n'
    configure(project, TWO.replace("[tool.openapi-gen]\n", table))
    assert gen(cwd=project).code == 0
    assert packages(project) == ["main", "orders", "pets"]
    configure(project, '[tool.openapi-gen]\nspec = "api/pets.json"\n')
    run = gen(cwd=project)
    assert (run.code, run.out) == (2, "")
    assert "spec needs an output, docs or tests" in run.err


def test_one_client_that_is_refused_does_not_stop_the_others(project: Path) -> None:
    (project / "api" / "pets.json").write_text("{")
    run = gen("-v", cwd=project)
    assert run.code == 2
    assert "api/pets.json" in run.err
    assert run.err.endswith("gen: 2 clients: 1 changed, 0 up to date, 1 refused\n")
    assert packages(project) == ["orders"]


def test_the_report_has_an_object_for_each_client(project: Path) -> None:
    report = json.loads(gen("--output-format", "json", cwd=project).out)
    assert set(report) == {"version", "clients"}
    names = [(one["client"], one["package"]) for one in report["clients"]]
    assert names == [("pets", "pets"), ("orders", "orders")]
    assert all(len(one["files"]["written"]) > 20 for one in report["clients"])
    single = json.loads(gen("pets", "--output-format", "json", cwd=project).out)
    assert single["package"] == "pets" and "clients" not in single


def test_what_clients_share_is_reported_once(project: Path) -> None:
    text = TWO.replace("api/orders.json", "api/pets.json")
    configure(project, text)
    schemas = {"Thing": {"type": "string", "format": "x"}, "Other": {"type": "object"}}
    (project / "api" / "pets.json").write_text(document(schemas))
    run = gen("-v", cwd=project)
    assert run.code == 0, run.err
    assert run.err.count("[unknown-format]") == 1


@pytest.mark.parametrize("flag", ["--output", "--docs"])
def test_a_folder_is_for_one_client(project: Path, flag: str) -> None:
    run = gen(flag, "there", cwd=project)
    assert run.code == 2
    assert f"{flag} is for one client, not for 2" in run.err
    assert gen("pets", flag, "there", cwd=project).code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["pet"], "no client and no file 'pet'; did you mean 'pets'?"),
        (["pets", "order"], "no client 'order'; did you mean 'orders'?"),
        (
            ["pets", "api/pets.json"],
            "no client 'api/pets.json'; a document is given alone",
        ),
        (["zebra"], "no client and no file 'zebra'; the clients are pets, orders"),
        (["lst"], "no client and no file 'lst'; did you mean 'list'?"),
        (["dif", "a.json", "b.json"], "no client 'dif'; did you mean 'diff'?"),
    ],
)
def test_an_unknown_client_names_the_nearest(
    project: Path, arguments: list[str], message: str
) -> None:
    run = gen(*arguments, cwd=project)
    assert run.code == 2
    assert message in run.err
    assert packages(project) == []


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("clients.list]\nspec = 'a'\noutput = 'b'", "is also a command: gen list"),
        ("clients.'a/b']\nspec = 'a'\noutput = 'b'", "must have a name of letters"),
        ("clients.a]\noutput = 'b'", "client 'a' needs a spec"),
        ("clients.a]\nspec = 'b'", "client 'a' needs an output, docs or tests"),
        ("clients]\na = 1", "client 'a' must be a table"),
        ("clients.a]\njobs = 2", "[tool.openapi-gen.clients.a] has no 'jobs'"),
        ("clients.a.clients.b]", "[tool.openapi-gen.clients.a] has no 'clients'"),
        (
            "clients.a]\nspec='b'\noutput='src/pets'",
            "client 'a' writes 'src/pets', and so does client 'pets'",
        ),
    ],
)
def test_a_client_that_cannot_be_is_refused(
    project: Path, table: str, message: str
) -> None:
    configure(project, f"{TWO}\n[tool.openapi-gen.{table}\n")
    run = gen("pets", cwd=project)
    assert run.code == 2
    assert message in run.err
    first = TWO.count("\n") + 2
    line = int(run.err.split(":")[1])
    assert first <= line <= first + 1, run.err


def test_without_a_document_and_a_configuration_gen_says_what_to_do(
    tmp_path: Path,
) -> None:
    run = gen(cwd=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert "gen init SPEC" in run.err


def test_options_of_a_client_from_a_program(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    options = Options.from_pyproject("pyproject.toml", client="orders")
    assert (options.spec, options.output) == ("api/orders.json", Path("src/orders"))
    assert options.names == {
        "#/components/schemas/Thing": "Common",
        "#/components/schemas/Other": "Own",
    }
    changed = Options.from_pyproject("pyproject.toml", client="pets", strict=True)
    assert changed.strict and changed.validators == "all"
    with pytest.raises(OptionError, match="no client 'cats'"):
        Options.from_pyproject("pyproject.toml", client="cats")
    with pytest.raises(OptionError, match="spec is required"):
        Options.from_pyproject("pyproject.toml")
