"""Models by port: local ones included. Only `studio` may name a concrete adapter."""
