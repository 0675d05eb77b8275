"""What a video is made of: frozen, versioned values, one family a file. No I/O."""
