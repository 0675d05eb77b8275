"""Blueprint: a calm engineer unrolls the sheet and measures the story."""
