"""Swiss: one fact a page, set huge, placed exactly, nothing added."""
