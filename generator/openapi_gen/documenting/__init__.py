"""Reference pages of an API: a static site, made from the same model as the client."""
