"""Calls: requests are prepared, sent by httpx2, and retried."""
