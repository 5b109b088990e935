"""OAuth 2: access tokens that the client fetches, renews and caches."""
