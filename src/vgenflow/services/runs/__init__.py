"""Runs: what is made, how far it is, what it left to download, and what was paid for it."""
