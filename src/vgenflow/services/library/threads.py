"""How many threads of its own the library has."""

import os
from typing import Final

STORING: Final = 4
"""Threads that move bytes to and from the store."""
EXAMINING: Final = max(1, (os.cpu_count() or 1) // 2)
"""Files that are decoded at once; each in a process of its own."""
