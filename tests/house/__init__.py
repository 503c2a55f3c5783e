"""The architecture's own tests: the rules of hep/README.md, each failing with what to mend, and where."""
