"""The library: files that people upload, and where they are used."""
