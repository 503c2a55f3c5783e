"""Tests of the parts of a handout in two languages."""
