"""Each measure of bench/ once in miniature, without peers: what is renamed in hep/ breaks a test, not `make bench`."""
