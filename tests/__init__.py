"""The tests: `pytest -n 2`; `python -m tests.rewrite` rewrites what cases expect."""
