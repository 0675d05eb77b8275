"""Live preview: a timeline as fragmented MP4 from any frame on, and as stills."""
