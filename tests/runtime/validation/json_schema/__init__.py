"""Generated validators, compared with the standard and with another implementation."""
