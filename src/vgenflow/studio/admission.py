"""Files out of a bundle come from strangers: each is decoded in the sandbox before the engine may see it."""
# ruff: noqa: PLC0415 - only bundles need it

import io
import wave

from vgenflow.production.bundle import BadBundle
from vgenflow.story.assets import Asset

_DECODER = "vgenflow.studio.sound_task:decode"


def admit(asset: Asset, data: bytes) -> None:
    """`BadBundle` unless `data` is a picture, an utterance, a piece of music or a typeface that decodes."""
    from vgenflow.sandbox import SandboxError, decode_picture, is_drawing, run

    try:
        match asset.kind:
            case "picture" if is_drawing(data):
                raise BadBundle("A picture in the project bundle is a drawing: import it anew.")
            case "picture":
                decode_picture(data)
            case "speech":
                _read_wav(data)
            case "music":
                run(_DECODER, data)
            case "font":
                _read_font(data)
            case _:
                raise BadBundle(f"The project bundle holds a file of kind {asset.kind}: it was not opened.")
    except SandboxError as error:
        raise BadBundle(f"A file in the project bundle was refused: {error.sentence}") from error


def _read_font(data: bytes) -> None:
    """What was written anew once comes out the same again; anything else was not made here."""
    from vgenflow.sandbox import decode_font

    if decode_font(data).data != data:
        raise BadBundle("A typeface in the project bundle was changed: import its template again.")


def _read_wav(data: bytes) -> None:
    """Speech is plain 16-bit mono, read here by a reader without a decoder's weaknesses."""
    try:
        with wave.open(io.BytesIO(data)) as sound:
            plain = sound.getnchannels() == 1 and sound.getsampwidth() == 2
            whole = len(sound.readframes(sound.getnframes())) == 2 * sound.getnframes()
    except (wave.Error, EOFError, ValueError, RuntimeError) as error:
        raise BadBundle("The speech in the project bundle is damaged: take another copy of it.") from error
    if not plain or not whole:
        raise BadBundle("The speech in the project bundle is damaged: take another copy of it.")
