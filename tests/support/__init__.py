"""What several tests share: running the command, the golden cases, loaded packages."""
