"""Options that several commands have."""

import click

from claims.encode import PACKAGED_MODEL
from rashomon.settings import PACKAGED_JUDGE

# read by rashomon.cli.main.run, which sees the errors
debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, help="Show the traceback of an error."
)

quiet_option = click.option(
    "-q", "--quiet", is_flag=True, help="Print no progress, no summary and no notices."
)

model_option = click.option(
    "--model",
    default=PACKAGED_MODEL,
    show_default=True,
    metavar="NAME|FOLDER",
    help="The packaged model, or a folder with a sentence-transformers model.",
)

judge_option = click.option(
    "--judge",
    "judge_name",
    default=PACKAGED_JUDGE,
    show_default=True,
    metavar="NAME|FOLDER",
    help="A sentence-transformers cross-encoder on this machine to judge pairs instead.",
)
