"""What the text of drawings in SVG is set in."""

from vgenflow.packs import Packs
from vgenflow.sandbox.drawings import Typefaces


def typefaces(packs: Packs) -> Typefaces:
    """Packaged typefaces for the three kinds that SVG knows, and Chinese. Raises PackMissing, PackDamaged."""

    def read(*names: str) -> tuple[bytes, ...]:
        return tuple(packs.read(f"font.{name}") for name in names)

    return Typefaces(
        sans=read("geist.300", "geist.500", "geist.600"),
        serif=read("newsreader.400", "newsreader.400-italic", "newsreader.500"),
        mono=read("sometype-mono.500", "sometype-mono.700"),
        others=read("noto-sans-sc.500", "noto-sans-sc.700"),
    )
