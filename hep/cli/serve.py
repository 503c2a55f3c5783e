"""`hep serve`: bring the database up to date and serve the pages with the production server."""

import gc
import ipaddress
import logging
import socket
from dataclasses import replace
from datetime import UTC, datetime
from pkgutil import resolve_name
from threading import Thread

import click
from waitress.server import create_server

from hep import config, pdf
from hep.cli.files import shipped_library
from hep.domain.errors import RuleBroken
from hep.illustration.web import pair_svg
from hep.services import store, transfers
from hep.services.store import Session

# The server knows its app by address, as every WSGI server does: the app lies above this room.
APP = "hep.app:create_app"


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--demo", is_flag=True, help="Make a demo clinic on first start; one-click sign-in on this machine.")
def serve(host: str, port: int, demo: bool) -> None:
    """Migrate the database, load the library, and serve."""
    settings = replace(config.load(), is_demo=demo)
    _refuse_taken(host, port)
    with store.opened(settings.database_url) as session:
        store.bring_up_to_date(session, shipped_library().exercises, datetime.now(UTC), is_demo=demo)
        session.commit()
        _say_who(session, demo)
    app = resolve_name(APP)(settings)
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a short queue is no news
    server = create_server(app, host=host, port=port, threads=8, ident="hep", clear_untrusted_proxy_headers=False)
    Thread(target=warm_up, daemon=True).start()
    click.echo(f"hep serves on http://{_written(host)}:{port}  (stop it with Ctrl+C)")
    server.run()


def warm_up() -> None:
    """What the first page and the first handout would wait for: thumbnails, and the fonts on the very first start.

    All that is there by then stays as long as the server runs. It is frozen, for else every great sweep of the garbage
    collector would go through the whole library: 0.2 seconds each, some 5 milliseconds of a handout's mean.
    """
    for exercise in shipped_library().exercises.values():
        pair_svg(exercise.drawing)
    pdf.warm_up()
    gc.collect()  # what is garbage now would be kept for good
    gc.freeze()


def _say_who(session: Session, demo: bool) -> None:
    if demo:
        for person in transfers.demo_people(session):
            click.echo(f"Demo sign-in: Continue as demo {person.role}  ({person.display_name})")
    elif not store.has_people(session):
        click.echo(
            'Nobody can sign in yet. Add yourself: hep user add you@clinic.example --name "Your Name, PT" --role admin'
        )


def _refuse_taken(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError:
        raise RuleBroken(
            f"{host}:{port} is taken or not this machine's. Choose another with --port or --host."
        ) from None


def _written(host: str) -> str:
    try:
        return f"[{host}]" if ipaddress.ip_address(host).version == 6 else host
    except ValueError:
        return host
