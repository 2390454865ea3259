"""Worked cases: from German YAML to the facts of each door."""
