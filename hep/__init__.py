"""hep: the home exercise program builder for physical therapy. The map of the house is hep/README.md."""

__version__ = "0.1.0"
