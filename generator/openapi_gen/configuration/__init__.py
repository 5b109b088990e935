"""What a project sets once: the keys, where they stand, and the options that they make."""
