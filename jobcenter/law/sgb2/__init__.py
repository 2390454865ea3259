"""SGB II, one module and one YAML file of numbers per paragraph."""
