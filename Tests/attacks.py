"""Bodies written to do harm."""

import random
import re
from pathlib import Path

PIECES = ["<", ">", "</", "/>", "\"", "'", "=", "&", "&lt;", "&#0;", "&#x3c;", "<!--", "-->", "<![CDATA[", "]]>", "<p>",
          "<table>", "<td>", "<math>", "<mtext>", "<svg>", "<style>", "<title>", "<script>", "<a href=\"", "javascript:",
          " onerror=x ", "<img src=x ", "`", "\x00", "\t", "{{", "}}", "{%", "%}", "{{<", ">}}", "```", "\n\n", "    ",
          "[a](", "](x)", "![", "<b>", "</b>", "<i>", "<template>", "<select>", "<noscript>", "\u2028", "\ufeff"]


def attacks() -> list[str]:
    """The strings of the Swift tests, so that there is one list."""
    source = (Path(__file__).parent / "BodiesTests" / "Attacks.swift").read_text()
    escapes = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", '"': '"', "\\": "\\", "'": "'"}

    literals = re.findall(r'"((?:[^"\\\n]|\\.)*)"', source)
    found = [re.sub(r"\\(?:u\{([0-9A-Fa-f]+)\}|(.))", lambda m: chr(int(m[1], 16)) if m[1] else escapes[m[2]], text)
             for text in literals]
    assert len(found) >= 150
    return found


def mutated(count: int) -> list[str]:
    generator, seeds = random.Random(7), attacks()
    bodies = []
    for _ in range(count):
        text = generator.choice(seeds) + generator.choice(["", "\n\n", " "]) + generator.choice(seeds)
        for _ in range(generator.randrange(1, 8)):
            place = generator.randrange(len(text) + 1)
            if generator.random() < 0.4:
                text = text[:place] + text[place + generator.randrange(1, 6):]
            else:
                text = text[:place] + generator.choice(PIECES) + text[place:]
        bodies.append(text)
    return bodies
