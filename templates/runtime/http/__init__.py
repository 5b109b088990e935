"""The call itself: requests prepared, sent by httpx2, and repeated."""
