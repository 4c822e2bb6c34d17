"""The diary: log pain in two keys, look back."""
