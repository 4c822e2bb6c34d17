"""Pure rules and facts: standard library and Pydantic only, no clock, no I/O."""
