"""The command line: the same library as the window, and nothing of Qt but to open one."""
