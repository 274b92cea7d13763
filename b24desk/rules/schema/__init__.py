"""The shape of the rulebook: what each TOML table may hold. `consistency` judges them against each other."""
