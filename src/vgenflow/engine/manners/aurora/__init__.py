"""Aurora: a launch film at night: cool light for the place, warm light for the one thing that matters."""
