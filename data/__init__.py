"""WHAT AND WHEN. Grants, and how they are counted; this room knows nothing of screens or pictures."""
