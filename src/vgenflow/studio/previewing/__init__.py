"""Previews of projects by one warm process beside the server, out of the engine that also exports.

`service` is what the server asks, `host` keeps the process, `protocol` is what the two say; `child`,
`showroom` and `rehearsal` are the process itself. Only these load the engine.
"""
