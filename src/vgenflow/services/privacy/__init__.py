"""Privacy: what is kept and why, taking it along, bringing it back, and having it erased."""
