"""Lines of a file, whatever system wrote them."""

from vgenflow.subtitles.errors import TooManyCues

MOST_CHARACTERS = 20_000_000
MOST_CUES = 200_000


def lines_of(text: str) -> list[str]:
    """Lines without their ends; a byte order mark is left out, a zero character is U+FFFD.

    Raises TooManyCues for more characters than may be.
    """
    if len(text) > MOST_CHARACTERS:
        raise TooManyCues(1, f"more than {MOST_CHARACTERS // 1_000_000} million characters: split the file.")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return text.split("\n")


def check_count(cues: int, line: int) -> None:
    """Raises TooManyCues for more cues than may be."""
    if cues > MOST_CUES:
        raise TooManyCues(line, f"more than {MOST_CUES} cues: split the file.")


def trimmed(lines: list[str]) -> tuple[str, ...]:
    """Lines without blank ones at both ends; a line of white space is an empty one."""
    plain = [line if line.strip() else "" for line in lines]
    first = next((index for index, line in enumerate(plain) if line), len(plain))
    last = next((index for index in range(len(plain), first, -1) if plain[index - 1]), first)
    return tuple(plain[first:last])
