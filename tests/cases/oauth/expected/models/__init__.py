"""The models, imported when they are used."""
