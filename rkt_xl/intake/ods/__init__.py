"""ods: workbooks of LibreOffice and Google, and of Excel where somebody chose so."""
