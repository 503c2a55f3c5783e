"""Values and rules. Plain Python: nothing here imports more than the standard library."""
