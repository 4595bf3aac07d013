"""How deep each character of a sentence stands in quotation marks and brackets."""

_PAIRS = {"(": ")", "[": "]", "“": "”"}


def depths(text: str) -> list[int]:
    """Give, for each character, how many quotations and brackets it stands in.

    A sentence whose first curly mark is a closing one began inside a quotation.
    """
    first_closing = text.find("”")
    first_opening = text.find("“")
    inside = first_closing >= 0 and (first_opening < 0 or first_closing < first_opening)
    expected: list[str] = ["”"] if inside else []
    straight = False
    depth: list[int] = []
    for character in text:
        if character == '"':
            straight = not straight
        elif character in _PAIRS:
            expected.append(_PAIRS[character])
        elif expected and character == expected[-1]:
            expected.pop()
        depth.append(len(expected) + straight)
    return depth
