"""What a terminal and the line to it do to us: signals, silence, bad bytes, slow lines."""
