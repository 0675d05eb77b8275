"""The export gate: looks at a finished file as a player does, and refuses a bad one."""

from vgenflow.engine.verify.gate import ExportRefused, check
from vgenflow.engine.verify.probe import inspect
from vgenflow.engine.verify.report import Report, Stretch

__all__ = ["ExportRefused", "Report", "Stretch", "check", "inspect"]
