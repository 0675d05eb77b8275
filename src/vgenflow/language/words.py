"""Word lists as they are written in this room."""


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, which are apart by spaces."""
    return frozenset(text.split())
