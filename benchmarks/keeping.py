"""What is kept of a benchmark: its figures as JSON, and its page of the documentation."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path


def keep(
    options: argparse.Namespace, figures: Mapping[str, object], page: Callable[[], str], place: Path
) -> None:
    """Write the figures where `--json` says (`-`: print them) and, with `--write`, the page to its place."""
    if options.json:
        text = json.dumps(figures, indent=1) + "\n"
        if options.json == "-":
            sys.stdout.write(text)
        else:
            Path(options.json).write_text(text, encoding="utf-8")
    if options.write:
        place.write_text(page(), encoding="utf-8")
