"""The sound decoder that runs inside the sandbox's child. Everything it needs is loaded up front."""

import io

import av
import av.subtitles.stream

from vgenflow.sandbox.errors import Rejected

MOST_SECONDS = 1800
"""A longer piece of music has no use in a video."""


def decode(data: bytes) -> bytes:
    """The task: decode all of an Ogg, WAV, MP3 or FLAC file; its seconds, in digits."""
    options = {"format_whitelist": "ogg,wav,mp3,flac", "protocol_whitelist": "pipe"}
    try:
        with av.open(io.BytesIO(data), "r", options=options) as container:
            if not container.streams.audio:
                raise Rejected("There is no sound in it.")
            samples, rate = 0, 1
            for frame in container.decode(audio=0):
                samples, rate = samples + frame.samples, frame.sample_rate
                if samples > MOST_SECONDS * rate:
                    raise Rejected("The sound is longer than half an hour.")
    except (av.FFmpegError, ValueError) as error:
        raise Rejected("The sound is damaged or of an unknown kind.") from error
    return str(samples // rate).encode()
