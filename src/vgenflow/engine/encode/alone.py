"""The sound of a finished film by itself: its packets as they are, not encoded again."""

from pathlib import Path

import av


def sound_alone(film: Path, out: Path) -> None:
    """Write the sound of an MP4 as M4A with its title and comment. Raises OSError if it cannot be written."""
    options = {"movflags": "faststart", "fflags": "bitexact"}
    with av.open(str(film)) as whole, av.open(str(out), "w", format="ipod", options=options) as alone:
        for name in ("title", "comment"):
            if name in whole.metadata:
                alone.metadata[name] = whole.metadata[name]
        [heard] = whole.streams.audio
        stream = alone.add_stream_from_template(heard)
        for packet in whole.demux(heard):
            if packet.dts is not None:
                packet.stream = stream
                alone.mux_one(packet)
