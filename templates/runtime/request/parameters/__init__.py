"""Parameters, a module for each location."""
