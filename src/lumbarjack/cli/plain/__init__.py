"""The session line by line: for slow links, scripts and screen readers."""
