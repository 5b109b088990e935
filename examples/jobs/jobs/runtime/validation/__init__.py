"""What validators call, and violations as people and programs read them."""
