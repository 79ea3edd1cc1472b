"""From recognised tables to documents: rows to nodes, indikator and targets, each with its cell."""
