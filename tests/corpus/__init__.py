"""Labelled planning workbooks: what an office might send, and what a careful reader finds in it."""
