"""What stands in the example workbooks: facts of the public document, official names, invented figures."""
