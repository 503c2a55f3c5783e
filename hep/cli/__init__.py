"""The command line: `hep`. Exit 0: well, 1: a finding or failed check, 2: bad input. Sentences, never a traceback."""

from typing import Any

import click

from hep import __version__
from hep.cli.check import check
from hep.cli.draw import draw
from hep.cli.handout import handout
from hep.cli.library import library
from hep.cli.search import find
from hep.cli.serve import serve
from hep.cli.transfer import bring_in, export
from hep.cli.user import user
from hep.config import BadSettings
from hep.domain.errors import Conflict, NotAllowed, NotFound, RuleBroken


class Doors(click.Group):
    """The group of all commands: errors of the domain become one sentence and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; say what went wrong."""
        try:
            return super().invoke(ctx)
        except RuleBroken as broken:
            raise BadInput(broken.message) from None
        except (BadSettings, Conflict, NotAllowed, NotFound) as wrong:
            raise BadInput(str(wrong)) from None
        except BrokenPipeError:
            raise  # whoever read has gone: click ends without a word
        except OSError as wrong:
            where = f"{wrong.filename}: " if wrong.filename else ""
            raise BadInput(f"{where}{wrong.strerror or wrong}.") from None


class BadInput(click.ClickException):
    """What was given cannot be used. Printed as one sentence."""

    exit_code = 2


@click.group(cls=Doors, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hep")
def main() -> None:
    """Home exercise programs for physical therapy: serve the app, print handouts, check programs and the library."""


for command in (export, bring_in):
    library.add_command(command)
for command in (serve, handout, check, draw, find, library, user):
    main.add_command(command)
