"""Blank forms to be filled: one workbook for each kind of planning document, and the settings of a folder."""

from rkt_xl.template.write import KINDS, Written, new_isian, write_templates

__all__ = ["KINDS", "Written", "new_isian", "write_templates"]
