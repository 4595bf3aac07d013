"""The `rashomon` command: its commands, and how errors end."""

import sys
from importlib.metadata import version

import click

from claims.errors import ExitCode, RashomonError
from rashomon.cli.report import report


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog="Exit codes: 0 done, 1 findings over a check's threshold, 2 usage or settings, "
    "3 internal error, 4 something could not be measured, 5 nothing to compare.",
)
@click.version_option(version("rashomon"), "-V", "--version", prog_name="rashomon")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def cli(debug: bool) -> None:
    """Show where outlets that report one story agree, where they conflict, and why."""
    del debug


cli.add_command(report)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with the right exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    sys.exit(run(given))


def run(arguments: list[str]) -> int:
    """Run the command line; every error ends in one line on stderr and an exit code."""
    debug = "--debug" in arguments
    try:
        code = cli.main(arguments, prog_name="rashomon", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("rashomon: stopped", err=True)
        return 130
    except RashomonError as error:
        if debug:
            raise
        click.echo(f"rashomon: {error}", err=True)
        return error.exit_code
    except Exception as error:
        if debug:
            raise
        reason = str(error).strip().splitlines() or [""]
        click.echo(
            f"rashomon: internal error ({type(error).__name__}: {reason[0]}); "
            "run again as “rashomon --debug …” for the details",
            err=True,
        )
        return ExitCode.INTERNAL
    return code if isinstance(code, int) else ExitCode.CLEAN
