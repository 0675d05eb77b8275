"""Editorial: a magazine. Serif display on warm paper, thin rules, engravings."""
