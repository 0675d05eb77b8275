"""The only way out to the internet."""
