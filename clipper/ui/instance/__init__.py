"""One running program per user and state folder: the first one serves, later starts hand over what they were asked.

`door` is all that a second start needs and knows no Qt, so that it is over in a moment. `reception` is the first
program's end. Sockets of our own, not QtNetwork: importing that costs 20 ms a launch (PySide6 6.11, Nov 2026).
"""
