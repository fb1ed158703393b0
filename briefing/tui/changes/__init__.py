"""What changed since the reader was here last: found behind their back, and the page of it."""
