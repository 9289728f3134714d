"""How case studies enter and leave, one module or folder a format."""
