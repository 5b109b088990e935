"""Documents as nodes with pointers: references, resources, and which OpenAPI object is where."""
