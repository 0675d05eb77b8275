"""The sealed store: every artifact, asset and rendered segment, encrypted under its space's keys."""
