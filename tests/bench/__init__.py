"""Figures, each against a peer of the same run. Never part of the tests: a slow machine breaks nothing."""
