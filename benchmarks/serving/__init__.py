"""A server under load: the real program in processes of its own, and a load generator in this one."""
