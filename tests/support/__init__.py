"""Helpers for several tests: running the command, golden cases, loaded packages."""
