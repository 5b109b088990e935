"""How parameter values are written: a module for each style of OpenAPI (3.2.0, 4.12.2)."""
