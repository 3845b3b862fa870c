"""WHERE. Places and the words that name them; this room knows nothing of grants."""
