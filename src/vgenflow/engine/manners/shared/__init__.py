"""Common: pages that every manner can show with its own parts."""
