"""How findings are told: figures and documents."""
