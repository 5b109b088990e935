"""Pagination: how the next page is found, and iterators over all pages."""
