"""The export gate: looks at a finished file as a player does, and refuses a bad one."""

from vgenflow.engine.verify.gate import ExportRefused, OtherPicture, check
from vgenflow.engine.verify.probe import inspect
from vgenflow.engine.verify.report import Report, Stretch

__all__ = ["ExportRefused", "OtherPicture", "Report", "Stretch", "check", "inspect"]
