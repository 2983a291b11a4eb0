"""What a run did, in figures: lines joined, blocks dropped by kind, stitches, edits by rule, what was left alone."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from cleantext.report.explain import cells
from cleantext.rules.actions import action_of

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What is counted by rule or by kind, with the words for it.
_TITLES = {"edits": "characters edited", "dropped": "blocks dropped", "left_alone": "left alone in doubt"}


class Stats:
    """Counts over all files of a run, from their records.

    >>> stats = Stats()
    >>> stats.add({"changed": True, "rules": {"soft-break": 3, "full-stop": 1}, "dropped": {"byline": 1}, "left_alone": {}})
    >>> print(stats.as_table(), end="")
    files                1
    files that change    1
    lines joined         3
    paragraphs stitched  0
    characters edited    1
      full-stop          1
    blocks dropped       1
      byline             1
    left alone in doubt  0
    """

    def __init__(self) -> None:
        self._plain = Counter[str]()
        self._by: dict[str, Counter[str]] = {name: Counter() for name in _TITLES}

    def add(self, record: Mapping[str, Any]) -> None:
        """Count one file: a record as ``engines.audit`` makes it; of one that failed only that it did."""
        self._plain["files"] += 1
        if record.get("problem") is not None:
            self._plain["failed"] += 1
            return
        self._plain["changed"] += bool(record["changed"])
        for rule, count in record["rules"].items():
            action = action_of(rule)
            if action == "edit":
                self._by["edits"][rule] += count
            else:
                self._plain[action] += count
        self._by["dropped"].update(record["dropped"])
        self._by["left_alone"].update(record["left_alone"])

    def as_dict(self) -> dict[str, Any]:
        """Give the figures: totals by name, and by rule or kind, the largest first."""
        plain = self._plain
        return {
            "files": plain["files"],
            "files_failed": plain["failed"],
            "files_changed": plain["changed"],
            "lines_joined": plain["join"],
            "stitches": plain["move"],
            "headings_put_back": plain["place"],
            **{name: dict(counts.most_common()) for name, counts in self._by.items()},
        }

    def as_json(self) -> str:
        r"""Give the figures as one line of JSON.

        >>> json.loads(Stats().as_json())["lines_joined"]
        0
        """
        return json.dumps(self.as_dict(), ensure_ascii=False) + "\n"

    def as_table(self) -> str:
        """Give the figures as two columns, aligned in cells."""
        told = self.as_dict()
        rows = [("files", told["files"])]
        if told["files_failed"]:
            rows.append(("files that failed", told["files_failed"]))
        rows += [
            ("files that change", told["files_changed"]),
            ("lines joined", told["lines_joined"]),
            ("paragraphs stitched", told["stitches"]),
        ]
        if told["headings_put_back"]:
            rows.append(("headings put back", told["headings_put_back"]))
        for name, title in _TITLES.items():
            rows.append((title, sum(told[name].values())))
            rows += [(f"  {one}", count) for one, count in told[name].items()]
        names = max(cells(name) for name, _ in rows)
        figures = max(len(f"{count:,}") for _, count in rows)
        return "".join(f"{name}{' ' * (names - cells(name))}  {count:>{figures},}\n" for name, count in rows)


def in_short(record: Mapping[str, Any]) -> str:
    """Say in one line what was done to a file.

    >>> in_short({"changed": True, "rules": {"soft-break": 3}, "dropped": {"byline": 1}, "left_alone": {"slogan": 2}})
    'lines joined 3, blocks dropped 1, left alone in doubt 2'
    >>> in_short({"changed": True, "rules": {}, "dropped": {}, "left_alone": {}})
    'only line ends, blank lines or bytes change'
    """
    stats = Stats()
    stats.add(record)
    told = stats.as_dict()
    names = ("lines_joined", "stitches", "headings_put_back")
    parts = [(name.replace("_", " "), told[name]) for name in names]
    parts += [(title, sum(told[name].values())) for name, title in (("edits", "edits"), *list(_TITLES.items())[1:])]
    unnamed = "only line ends, blank lines or bytes change" if record["changed"] else "nothing to do"
    return ", ".join(f"{title} {count:,}" for title, count in parts if count) or unnamed
