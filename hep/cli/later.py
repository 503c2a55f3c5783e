"""Commands whose file is read when they are run, so that `hep --help` waits for none of them."""

from pkgutil import resolve_name
from typing import Any

import click


class Later(click.Command):
    """A command by its address, module:name. Until it is run, only its name and its first sentence are known."""

    def __init__(self, name: str, address: str, told: str) -> None:
        super().__init__(name, help=told)
        self.address = address

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context of the command itself, which click then runs."""
        found: click.Command = resolve_name(self.address)
        return found.make_context(info_name, args, parent, **extra)
