"""`python -m hep` is the command `hep`."""

from hep.cli import main

main(prog_name="hep")
