"""Files that are ours: notes files, their safe writing, the folder's inventory."""
