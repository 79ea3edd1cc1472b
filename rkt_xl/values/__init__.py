"""One cell to one typed value: pure functions over text and numbers, without files and without tables."""
