"""One service or local model a file, each behind a port of `providers.ports`. Only `studio` imports them."""
