"""From results to files: the output workbook, one sheet per module, and the other renderings."""
