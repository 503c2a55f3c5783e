"""`hep user`: accounts from the shell, for whoever runs the server."""

import sys
from datetime import UTC, datetime

import click

from hep import config
from hep.domain.actor import Role
from hep.domain.errors import RuleBroken
from hep.domain.program import ClinicFacts
from hep.services import accounts, clinics, store


@click.group()
def user() -> None:
    """Add, switch off and let back in the people who sign in."""


def _ask_password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))


@user.command()
@click.argument("email")
@click.option("--name", required=True, help="Name with credentials, as handouts show it.")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), default=Role.THERAPIST.value, show_default=True
)
@click.option("--clinic", default="", help="Clinic name; made if it is new. May be left out when there is one clinic.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
def add(email: str, name: str, role: str, clinic: str, password_stdin: bool) -> None:
    """Add a person who signs in with EMAIL."""
    now = datetime.now(UTC)
    with store.opened(config.load().database_url) as session:
        found = clinics.find_by_name(session, clinic)
        if found is None and not clinic:
            raise RuleBroken("Name the clinic with --clinic.")
        found = found or clinics.create(session, ClinicFacts(name=clinic), now)
        password = _ask_password(password_stdin)
        accounts.add_from_shell(session, now, found, email=email, display_name=name, role=Role(role), password=password)
        session.commit()
        click.echo(f"{email} can sign in at {found.facts.name} as {role}.")


@user.command()
@click.argument("email")
def disable(email: str) -> None:
    """Switch the person with EMAIL off. Their sessions end; what they did stays."""
    with store.opened(config.load().database_url) as session:
        accounts.disable_from_shell(session, datetime.now(UTC), email)
        session.commit()
    click.echo(f"{email} can no longer sign in.")


@user.command()
@click.argument("email")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
def reset(email: str, password_stdin: bool) -> None:
    """Give the person with EMAIL a new password and let them in again."""
    with store.opened(config.load().database_url) as session:
        accounts.find_by_email(session, email)
        accounts.reset_from_shell(session, datetime.now(UTC), email, _ask_password(password_stdin))
        session.commit()
    click.echo(f"{email} has a new password.")
