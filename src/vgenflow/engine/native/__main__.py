"""Build the compiled kernels: `python -m vgenflow.engine.native`, called by set-up."""

import sys

from vgenflow.engine.native.library import build, library_path, load

if not load(library_path()) and not build(library_path()):
    sys.stdout.write("No C compiler found: videos come out the same, and take somewhat longer to draw.\n")
