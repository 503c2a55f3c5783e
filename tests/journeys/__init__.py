"""Whole ways through the app, in a real browser against the real server."""
