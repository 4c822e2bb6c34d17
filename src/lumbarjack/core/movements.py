"""The movements and postures that a person is asked about."""

from __future__ import annotations

MOVEMENTS = ("bending", "arching", "walking", "sitting", "standing", "lying")
"""What can ease a back, or make it worse."""
