"""Settings and wiring: the only room that knows concrete adapters."""
