"""What a caller hands over, as path, query, headers, cookies and body."""
