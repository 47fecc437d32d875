"""A library without Qt: joins formats, storage and search. Command line and window both stand on it."""
