"""The studio in a real browser: how soon its pages are there, and how soon they answer."""
