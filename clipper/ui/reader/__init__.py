"""The reading pane: text, header, highlights and the gestures on them."""
