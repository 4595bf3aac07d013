"""Options that several commands have."""

import click

# read by rashomon.cli.main.run, which sees the errors
debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, help="Show the traceback of an error."
)
