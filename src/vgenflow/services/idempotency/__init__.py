"""Answers kept for a day, so that a request sent twice is done once."""
