"""Manners: how a template draws the kinds of scenes.

A kind (`engine.layouts`) says what a scene may hold; a manner draws it. Each manner is a package with one
module a kind, which has `lay(props, board)`; what it does not draw itself, `shared` does with the manner's
own `parts`. A module is loaded when a scene first needs it.
"""
