"""The kinds of arrays that the engine passes about, and the directions of the room. No mathematics."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
"""Lengths in metres or pixels, directions, fields."""
Ints = NDArray[np.int64]
"""Indices: triangles, bones, labels."""
Bools = NDArray[np.bool_]
"""Masks over vertices or pixels."""

UP: Array = np.array([0.0, 1.0, 0.0])
DOWN: Array = np.array([0.0, -1.0, 0.0])
