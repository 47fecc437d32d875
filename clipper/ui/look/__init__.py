"""Tokens, icons, faces and small painted things that every part of the window uses."""
