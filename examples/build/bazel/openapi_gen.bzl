"""Clients that openapi-gen generates: one action for each document."""

_GENERATE = """
set -eu
inputs=$(mktemp -d)
trap 'rm -rf "$inputs"' EXIT
spec=$1 output=$PWD/$2 gen=$PWD/$3
shift 3
# Copies: a sandbox has links, and behind them are files that are no inputs.
while [ "$1" != -- ]; do
  mkdir -p "$inputs/$(dirname "$1")"
  cp -L "$1" "$inputs/$1"
  shift
done
shift
cd "$inputs"
"$gen" "$spec" -o "$output" -q "$@"
"""

def _python_client(ctx):
    folder = ctx.actions.declare_directory(ctx.label.name)
    tool = ctx.file._tool
    documents = depset([ctx.file.spec] + ctx.files.srcs)
    arguments = ctx.actions.args()
    arguments.add_all([ctx.file.spec, folder.path, tool])
    arguments.add_all(documents)
    arguments.add("--")
    arguments.add_all(ctx.attr.flags)
    ctx.actions.run_shell(
        mnemonic = "OpenapiGen",
        progress_message = "Generating the client %s" % ctx.label,
        command = _GENERATE,
        arguments = [arguments],
        inputs = depset([ctx.file._version], transitive = [documents]),
        tools = [tool],
        outputs = [folder],
    )
    files = depset([folder])
    return [DefaultInfo(files = files, runfiles = ctx.runfiles([folder]))]

python_client = rule(
    doc = "A folder with a client; its name is the import name.",
    implementation = _python_client,
    attrs = {
        "spec": attr.label(mandatory = True, allow_single_file = True),
        "srcs": attr.label_list(allow_files = True, doc = "What the document refers to."),
        "flags": attr.string_list(doc = "More flags of gen; files that they name are in srcs."),
        "_tool": attr.label(default = "@openapi_gen//:gen", allow_single_file = True),
        "_version": attr.label(default = "@openapi_gen//:version", allow_single_file = True),
    },
)

def _installed_openapi_gen(repository):
    gen = repository.which("gen")
    if gen == None:
        fail("gen is not in PATH: pip install openapi-gen")
    found = repository.execute([gen, "--version"])
    repository.symlink(gen, "gen")
    repository.file("version", found.stdout)
    repository.file("BUILD.bazel", 'exports_files(["gen", "version"])\n')

installed_openapi_gen = repository_rule(
    doc = "The gen of this machine. Its version is an input of every action.",
    implementation = _installed_openapi_gen,
    configure = True,
    environ = ["PATH"],
    local = True,
)
