"""Measurements side by side: this program, what a user would write instead, and bare readers. No test is timed."""
