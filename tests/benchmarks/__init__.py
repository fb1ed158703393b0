"""Speed, size and memory beside the budgets: `make bench`. Nothing here is asserted."""
