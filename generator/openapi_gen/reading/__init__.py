"""The reading wing: a document as written becomes the model."""
