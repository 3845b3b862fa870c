"""WHERE. Places and the words that name them; this room knows nothing of grants."""

from geo.find import find_mentions
from geo.mention import Mention, Role
from geo.place import Place, PlaceKind
from geo.rules import RULES

__all__ = ["RULES", "Mention", "Place", "PlaceKind", "Role", "find_mentions"]
