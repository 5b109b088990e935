"""Regular expressions as trees and automata: what the generator and packages share."""
