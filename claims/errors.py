"""The errors a user can meet; each message is one clear line."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Tell a shell how a command ended."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INTERNAL = 3
    UNMEASURED = 4
    NOTHING_TO_COMPARE = 5


class RashomonError(Exception):
    """Base of every error that is the user's to act on."""

    exit_code = ExitCode.INTERNAL


class SettingsError(RashomonError):
    """Raised for an option, a setting or a settings file that makes no sense."""

    exit_code = ExitCode.USAGE


class ArticleError(RashomonError):
    """Raised for one article file that can't be read; the others go on."""

    exit_code = ExitCode.UNMEASURED


class ModelError(RashomonError):
    """Raised for a model that is missing, damaged or not the one expected."""

    exit_code = ExitCode.UNMEASURED


class NothingToCompareError(RashomonError):
    """Raised when fewer than two outlets' articles are left."""

    exit_code = ExitCode.NOTHING_TO_COMPARE


class OutputError(RashomonError):
    """Raised for an output path that can't be written."""

    exit_code = ExitCode.USAGE


class BaselineError(SettingsError):
    """Raised for a baseline that can't be read: what it would have covered is not known."""
