"""Calls of operations that stand in several files."""


def calls(api):
    leaf = api.Leaf(color="green")
    return [
        lambda client: client.trees.list_trees(limit=5),
        lambda client: client.trees.plant_tree(api.Tree(children=[leaf])),
    ]
