"""Projects: what a person works on, with every version of it."""
