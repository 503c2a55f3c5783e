"""Measurements, made in one run so that their ratios mean something. Nothing here is a test: `make bench` prints."""
