"""What can go wrong with a run, as types."""

from vgenflow.kit.errors import VgenflowError


class UnknownRun(VgenflowError):
    """There is no such run in this space."""

    code = "run.unknown"
    status = 404


class RunEnded(VgenflowError):
    """The run is over."""

    code = "run.ended"
    status = 409


class RunGoesOn(VgenflowError):
    """The run has not ended, so it cannot be begun again."""

    code = "run.goes_on"
    status = 409


class TooManyRuns(VgenflowError):
    """The space has as many runs waiting as it may."""

    code = "run.too_many"
    status = 429


class UnknownExport(VgenflowError):
    """There is no such export in this space."""

    code = "export.unknown"
    status = 404


class ExportGone(VgenflowError):
    """The export's file is no longer in the store, or not as it was written."""

    code = "export.gone"
    status = 410


class UnknownPaidCall(VgenflowError):
    """There is no such paid call in this space."""

    code = "paid.unknown_call"
    status = 404


class OutcomeUnknown(VgenflowError):
    """Nobody can say whether a paid call was carried out: a person decides."""

    code = "paid.outcome_unknown"
    status = 409


class RunHasNoSource(VgenflowError):
    """What the video is to be made of is no longer there."""

    code = "run.no_source"
    status = 409
