"""The gazetteer: every place we know, by its id and by its names, without a network."""

from geo.gazetteer.names import Candidate, NameRank
from geo.gazetteer.reader import Gazetteer, UnknownPlace, open_gazetteer

__all__ = ["Candidate", "Gazetteer", "NameRank", "UnknownPlace", "open_gazetteer"]
