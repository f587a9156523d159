#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the font of the picture tests: make-box-font.py OUTPUT.ttf (needs fontTools).

Each character is one solid box, so that pictures do not depend on how a letter is
scaled, hinted or shaped. An em is 1000 units; ascent is 800, descent 200. A character
advances 600 units, a wide East Asian one 1000, a combining mark or control character 0;
these are the widths that the fixed text metrics use. Spaces advance and show nothing.
"""
import sys
import unicodedata

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

EM = 1000
SIDE_BEARING = 50
BOX_HEIGHT = 700
FAMILY = "Monazite Test Boxes"

# name: (advance, is the box drawn)
GLYPHS = {
    ".notdef": (600, True),
    "narrow": (600, True),
    "wide": (1000, True),
    "narrowblank": (600, False),
    "wideblank": (1000, False),
    "nothing": (0, False),
}


def choose_glyph(character):
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf", "Cc"):
        return "nothing"
    is_wide = unicodedata.east_asian_width(character) in "WF"
    if category in ("Zs", "Zl", "Zp"):
        return "wideblank" if is_wide else "narrowblank"
    return "wide" if is_wide else "narrow"


def is_character(code):
    return not (0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE)


def draw(advance, is_drawn):
    pen = TTGlyphPen(None)
    if is_drawn:
        left, right = SIDE_BEARING, advance - SIDE_BEARING
        pen.moveTo((left, 0))
        for corner in ((left, BOX_HEIGHT), (right, BOX_HEIGHT), (right, 0)):
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def make_table(platform, encoding, mapping):
    # Format 13 says "all characters from here to there are this glyph".
    table = CmapSubtable.newSubtable(13)
    table.platformID, table.platEncID = platform, encoding
    table.language = table.reserved = table.length = table.nGroups = 0
    table.format = 13
    table.cmap = mapping
    return table


def main():
    mapping = {code: choose_glyph(chr(code)) for code in range(0x20000) if is_character(code)}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(list(GLYPHS))
    builder.setupCharacterMap({0x20: "narrowblank"})
    builder.font["cmap"].tables = [make_table(0, 6, mapping), make_table(3, 10, mapping)]
    builder.setupGlyf({name: draw(*what) for name, what in GLYPHS.items()})
    builder.setupHorizontalMetrics(
        {name: (advance, SIDE_BEARING if is_drawn else 0)
         for name, (advance, is_drawn) in GLYPHS.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({
        "familyName": FAMILY, "styleName": "Regular", "fullName": FAMILY,
        "uniqueFontIdentifier": FAMILY + " 1", "psName": FAMILY.replace(" ", ""),
        "version": "Version 1.0", "licenseDescription": "GPL-3.0-or-later"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, sTypoLineGap=0,
                     usWinAscent=800, usWinDescent=200, sCapHeight=700, sxHeight=500)
    builder.setupPost(isFixedPitch=0, underlinePosition=-100, underlineThickness=50)
    # The same bytes whenever it is made.
    builder.font["head"].created = builder.font["head"].modified = 3600000000
    builder.font.recalcTimestamp = False
    builder.save(sys.argv[1])


if __name__ == "__main__":
    main()
