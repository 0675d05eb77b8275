"""Pop: flat, springy, grown-up play: round shapes with a pulse on full-bleed colour."""
