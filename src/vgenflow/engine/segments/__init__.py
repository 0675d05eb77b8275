"""A timeline is cut into segments that are rendered apart, stored under keys, and joined."""
