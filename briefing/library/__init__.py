"""Many briefings: which files a reader means by a path, a folder or an id."""
