"""xls: workbooks of binary records inside an OLE container."""
