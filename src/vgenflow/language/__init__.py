"""What sentences are made of: closed word classes and light grammar, English and Chinese. Pure."""
