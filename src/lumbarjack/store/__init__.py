"""The journal on disk: the only place that knows TinyDB."""
