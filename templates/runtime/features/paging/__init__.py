"""Lists that come page by page: how the next page is found, and iterators over all."""
