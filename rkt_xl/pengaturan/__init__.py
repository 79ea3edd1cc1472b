"""`Pengaturan RKT.xlsx`, the one place where staff set things: one module per sheet, read before other workbooks."""
