"""The command line: a door that knows only `studio` and the types."""
