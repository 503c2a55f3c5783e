"""Tests of the printed handout: layout without a PDF, text, room, bytes, tags."""
