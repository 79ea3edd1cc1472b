"""How the example workbooks look: one module for each workbook, over the small canvas of `book`."""
