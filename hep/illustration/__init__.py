"""Illustration: art files in and out, pictures for the browser, uploads made safe.

Between a file on a disk and a `Drawing` of the domain. Nothing here knows exercises or pages.
"""
