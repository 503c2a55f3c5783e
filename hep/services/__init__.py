"""Verbs: load, ask the rule, change, audit. They take `session, actor, ...`, and never commit."""
