"""The evaluator's worksheets, one sheet each: pre-filled where the documents prove it, with lists for the rest."""
