"""How a reader wants it: config.yaml, BRIEFING_* variables, and the folders where things are kept.

| module | holds |
|---|---|
| `folders` | where the configuration, the state and the cache of this user lie |
| `settings` | what can be set, and where each value came from |
| `system_zone` | the time zone that the clocks of this machine are in |
| `variables` | the same settings from the environment |
"""
