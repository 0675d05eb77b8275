"""The HTTP door: parse, ask a service, answer."""
