"""The rule catalogue: one file per rule, each with a `RULE`."""
