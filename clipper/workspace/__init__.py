"""The one mutable state of a running window. QtCore and QtGui only."""
