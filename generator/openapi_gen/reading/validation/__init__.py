"""A document against the OpenAPI schemas: repairs, and diagnostics that say what is wrong."""
