"""Ink: a book page that is being written: brush, wash and one touch of cinnabar on rice paper."""
