"""Bytes of documents, parsed to plain data; knows no OpenAPI."""
