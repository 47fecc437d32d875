"""Clipper: read saved news clippings and mark them."""

__version__ = "0.1.0"
