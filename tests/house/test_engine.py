"""Drawing is done beforehand: serving and printing must never load the figure engine or its libraries."""

import subprocess
import sys

PROGRAM = """
import sys
import hep.app, hep.cli, hep.pdf
engine = ("numba", "numpy")
loaded = [n for n in sys.modules if n.split(".")[0] in engine or n.startswith("hep.illustration.engine")]
print(' '.join(sorted(loaded)))
"""


def test_serving_and_printing_load_no_engine():
    loaded = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True).stdout.strip()
    assert loaded == "", (
        f"Serving or printing loads {loaded}. Import the engine inside the function that draws (hep/cli/draw.py): "
        "a clinic's server has no hep[draw]."
    )
