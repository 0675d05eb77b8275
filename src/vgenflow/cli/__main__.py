"""`python -m vgenflow.cli`: the command line."""

import sys

from vgenflow.kit.starting import loading

with loading():
    from vgenflow.cli.door import run

sys.exit(run(sys.argv[1:]))
