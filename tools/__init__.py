"""What developers run through `./run`: lock files, the list of dependencies."""
