"""The words that rows of archives and erasures are written in."""

from typing import Literal

ArchiveKind = Literal["export", "import"]

ArchiveState = Literal["waiting", "working", "ready", "failed"]
"""`ready`: the archive can be downloaded, or what it held has been taken in."""

ErasureKind = Literal["project", "account"]

Language = Literal["en", "zh"]
