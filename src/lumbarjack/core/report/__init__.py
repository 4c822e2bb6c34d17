"""The page for the clinician: what it says, and how it looks as text and as HTML."""
