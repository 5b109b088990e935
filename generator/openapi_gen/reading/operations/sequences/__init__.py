"""Responses that are sequences: of JSON, or of server-sent events."""
