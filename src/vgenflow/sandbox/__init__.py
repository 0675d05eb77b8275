"""Untrusted bytes are decoded here: in a child process that can do nothing else."""

from vgenflow.sandbox.drawings import GetTypefaces, Typefaces, is_drawing
from vgenflow.sandbox.errors import Crashed, Overran, Refused, Rejected, SandboxError
from vgenflow.sandbox.fonts import DecodeFont, FontData, decode_font
from vgenflow.sandbox.media import Examined, examine_bundle, examine_picture, examine_recording
from vgenflow.sandbox.pictures import DecodePicture, PictureData, decode_logo, decode_picture
from vgenflow.sandbox.process import Limits, isolation, run, run_on

__all__ = [
    "Crashed",
    "DecodeFont",
    "DecodePicture",
    "Examined",
    "FontData",
    "GetTypefaces",
    "Limits",
    "Overran",
    "PictureData",
    "Refused",
    "Rejected",
    "SandboxError",
    "Typefaces",
    "decode_font",
    "decode_logo",
    "decode_picture",
    "examine_bundle",
    "examine_picture",
    "examine_recording",
    "is_drawing",
    "isolation",
    "run",
    "run_on",
]
