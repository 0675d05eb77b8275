"""Making videos as durable jobs: a run outlives the process that works on it.

`workflow` is the story as DBOS keeps it, `hands` carries its steps out, `locks` tells who is alive,
`worker` takes runs from the queue, stops them, and takes over from the dead.
"""
