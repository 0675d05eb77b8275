"""Exact time, content hashes and the error base. Pure; imports nothing of ours."""
