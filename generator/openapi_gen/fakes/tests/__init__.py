"""The tests of a package: a module for each tag, a function for each operation."""
