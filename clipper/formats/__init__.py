"""Clipping files in, documents out: one module per kind of file. They do not know each other."""
