"""Chinese sentences, edited down to what is worth setting in large type."""
