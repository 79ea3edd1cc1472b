"""Web pages saved as workbooks: what portals and Excel itself export as .xls."""
