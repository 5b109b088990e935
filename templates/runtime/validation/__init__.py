"""What validators call, and the violations that they return."""
