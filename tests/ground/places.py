"""Where the repository is, for tests about the repository itself."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
