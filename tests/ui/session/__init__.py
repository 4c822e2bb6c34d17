"""The session on the screen, pressed by real keys on a clock that the test moves."""
