"""The names of SVG that HTML knows in lower case only."""

from vgenflow.sandbox.drawing_cleaning import PAINTING

ELEMENTS = {name.lower(): name for name in PAINTING}
"""What may paint, by its name in a page; all else has no part in a picture."""
SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "image", "use")
"""What is seen of a drawing."""
_CASED = """
    baseFrequency clipPathUnits diffuseConstant edgeMode filterUnits gradientTransform gradientUnits
    kernelMatrix kernelUnitLength lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth
    maskContentUnits maskUnits numOctaves pathLength patternContentUnits patternTransform patternUnits
    pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits refX refY
    requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod startOffset
    stdDeviation stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength viewBox
    xChannelSelector yChannelSelector
"""
ATTRIBUTES = {name.lower(): name for name in _CASED.split()}
"""Attributes with capitals by their names in a page."""
