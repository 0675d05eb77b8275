"""The areas of the API, one file each: parse, ask a service, answer."""
