"""Each stage turns one story type into the next and stores nothing. No stage imports another."""
