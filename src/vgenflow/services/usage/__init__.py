"""What a space has used: counted from the rows that are there anyway. It has no tables of its own."""
