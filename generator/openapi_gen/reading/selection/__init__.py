"""Which operations are read, and the schemas that belong to them."""
