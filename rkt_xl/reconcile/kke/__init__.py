"""The worksheets KKE 1 to 3: one file for each, built from the paired documents and the findings that wait."""
