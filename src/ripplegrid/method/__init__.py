"""The framework's vocabulary, prompts, guidance and instruments, as data."""
