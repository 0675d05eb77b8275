"""Drawn planes as frames of FFmpeg."""

import av
import numpy as np

from vgenflow.engine.raster.color import Pixels


def frame_of(buffer: Pixels) -> av.VideoFrame:
    """I420 in (h * 3 / 2, w) bytes as a frame, to be encoded before they are painted on again."""
    height, width = buffer.shape[0] * 2 // 3, buffer.shape[1]
    if height % 4 == 0:
        return av.VideoFrame.from_numpy_buffer(buffer, "yuv420p")
    # PyAV takes the height of a packed buffer for a multiple of four: others are copied
    frame = av.VideoFrame(width, height, "yuv420p")
    drawn = buffer.reshape(-1)
    for plane in frame.planes:
        rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
        size = plane.width * plane.height
        rows[: plane.height, : plane.width] = drawn[:size].reshape(plane.height, plane.width)
        drawn = drawn[size:]
    return frame
