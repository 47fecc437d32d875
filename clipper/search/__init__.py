"""The index: a cache of what list and search need, in SQLite. It can always be thrown away."""
