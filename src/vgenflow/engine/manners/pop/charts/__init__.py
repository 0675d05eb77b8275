"""Charts: how Pop draws series."""
