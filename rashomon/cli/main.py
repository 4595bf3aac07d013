"""The `rashomon` command: its commands, and how errors end."""

import os
import sys
import traceback
from collections.abc import Sequence

import click
from click.exceptions import Exit, NoArgsIsHelpError

from claims.errors import ExitCode, RashomonError
from rashomon.cli.baseline import baseline
from rashomon.cli.check import check
from rashomon.cli.claims import claims
from rashomon.cli.judge import judge
from rashomon.cli.options import debug_option
from rashomon.cli.report import report
from rashomon.cli.streams import abandon_output, explain, flush_output, prepare_streams, say
from rashomon.cli.watch import watch

# what a shell says of a process that Ctrl-C or a closed pipe ended
INTERRUPTED = 130
CLOSED_PIPE = 141


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog="Exit codes: 0 done, 1 findings over a check's threshold, 2 usage or settings, "
    "3 internal error, 4 something could not be measured, 5 nothing to compare.",
)
@click.option(
    "-V",
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=lambda context, _, value: _print_version(context) if value else None,
    help="Show the version and exit.",
)
@debug_option
def cli() -> None:
    """Show where outlets that report one story agree or conflict, and why."""


cli.add_command(report)
cli.add_command(claims)
cli.add_command(judge)
cli.add_command(check)
cli.add_command(baseline)
cli.add_command(watch)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the process with the right exit code."""
    code = run(sys.argv[1:] if arguments is None else arguments)
    abandon_output()
    if code == INTERRUPTED:
        # without the libraries' slow farewell, which a second Ctrl-C would fill the screen with
        os._exit(code)
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run the command line; every error ends in one line on stderr and an exit code."""
    debug = "--debug" in arguments
    prepare_streams(quiet_libraries=not debug)
    try:
        code = _invoke(arguments)
        flush_output()
    except BrokenPipeError:
        # whoever read the output has read enough
        return CLOSED_PIPE
    except KeyboardInterrupt:
        say("stopped")
        return INTERRUPTED
    except NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        say(_usage(error))
        return error.exit_code
    except Exception as error:
        if debug:
            traceback.print_exc()
        known = explain(error) if isinstance(error, OSError) else error
        if isinstance(known, RashomonError):
            say(str(known))
            return known.exit_code
        say(_internal(error, debug=debug))
        return ExitCode.INTERNAL
    return code


def _invoke(arguments: Sequence[str]) -> int:
    # not cli.main(), which answers Ctrl-C and closed pipes in its own way
    try:
        with cli.make_context("rashomon", list(arguments)) as context:
            code = cli.invoke(context)
    except Exit as end:
        return end.exit_code
    return code if isinstance(code, int) else ExitCode.CLEAN


def _usage(error: click.ClickException) -> str:
    """Put click's complaint in one line that says where help is."""
    message = error.format_message()
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "rashomon"
    stop = "" if message.endswith((".", "?", "!")) else "."
    return f"{message[:1].lower()}{message[1:]}{stop} See '{command} --help'."


def _internal(error: Exception, *, debug: bool) -> str:
    """Put an error that nobody foresaw in one line."""
    reason = str(error).strip().splitlines() or ["no reason given"]
    advice = "" if debug else "; run again with --debug and report what it prints"
    return f"internal error ({type(error).__name__}: {reason[0]}){advice}"


def _print_version(context: click.Context) -> None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        click.echo(f"rashomon {version('rashomon')}")
    except PackageNotFoundError:
        click.echo("rashomon (version unknown: not installed as a package)")
    context.exit()
