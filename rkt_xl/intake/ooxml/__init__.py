"""xlsx and xlsm: workbooks of XML parts."""
