"""Templates and brands of a space: kept as the files that they travel as, sealed."""
