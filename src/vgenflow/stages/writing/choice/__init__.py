"""Choosing which sentences of a source are spoken."""
