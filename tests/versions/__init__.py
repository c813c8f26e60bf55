"""Every version that the metadata promises: which they are, and the suite on each that is found."""
