"""Untrusted bytes are decoded here: in a child process that can do nothing else."""

from vgenflow.sandbox.errors import Crashed, Overran, Refused, Rejected, SandboxError
from vgenflow.sandbox.pictures import DecodePicture, PictureData, decode_picture
from vgenflow.sandbox.process import Limits, isolation, run

__all__ = [
    "Crashed",
    "DecodePicture",
    "Limits",
    "Overran",
    "PictureData",
    "Refused",
    "Rejected",
    "SandboxError",
    "decode_picture",
    "isolation",
    "run",
]
