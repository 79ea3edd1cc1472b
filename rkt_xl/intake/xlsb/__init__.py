"""xlsb: the package of an xlsx workbook with binary records in place of XML."""
