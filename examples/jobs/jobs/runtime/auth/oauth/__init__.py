"""OAuth 2: tokens that the client fetches by itself, renews and keeps."""
