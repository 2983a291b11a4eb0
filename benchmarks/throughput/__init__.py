"""Speed on generated pages, beside NFKC read-write and the libraries people use today."""
