"""Chalk: a café blackboard on which a sign-writer's hand draws the explanation until it is seen."""
