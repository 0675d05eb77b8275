"""What whoever runs a server sees and does: accounts by id and size, never what is in them."""
