"""Files and text as people hand them over."""
