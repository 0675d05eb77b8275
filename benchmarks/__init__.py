"""Measurements, run by `./run bench NAME`. They never gate anything."""
