"""What the tables of planning documents look like, as data: headings, and one file per document kind."""
