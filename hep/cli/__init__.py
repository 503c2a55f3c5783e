"""The command line: `hep`. Exit 0: well, 1: a finding or failed check, 2: bad input. Sentences, never a traceback."""

from typing import Any

import click

from hep import __version__
from hep.cli.later import Later
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


for name, address, told in (
    ("serve", "hep.cli.serve:serve", "Migrate the database, load the library, and serve."),
    ("handout", "hep.cli.handout:handout", "Make the handout of PROGRAM, a program file, as a PDF."),
    ("check", "hep.cli.check:check", "Check PROGRAM, a program file, with the coach."),
    ("draw", "hep.cli.draw:draw", "Draw POSE, a file <slug>.pose.yaml."),
    ("search", "hep.cli.search:find", "Find exercises by QUERY: names, abbreviations, lay words, typos, Spanish."),
    ("library", "hep.cli.library:library", "Look after the library's files."),
    ("user", "hep.cli.user:user", "Add, switch off and let back in the people who sign in."),
):
    main.add_command(Later(name, address, told))
