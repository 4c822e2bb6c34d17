"""lumbarjack: exercises, a pain diary and careful advice for sore backs, in a terminal."""

__version__ = "0.1.0"
