"""The RKT as a Word document: title page, BAB I to IV, the matrix, the signature."""
