"""What the house asks of every file in it, beyond what the linters and import-linter can say."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from pathspec import GitIgnoreSpec

ROOT = Path(__file__).parent.parent
ROOMS = ("pages", "data", "geo")
AT_THE_TOP = {
    *{"app.py", *ROOMS, "tests"},
    *{"README.md", "LICENSE", "Makefile", "pyproject.toml", "requirements.lock"},
}
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
LONGEST_FILE = 350

# The two drawings that write HTML. Each escapes every word it is given.
WRITERS_OF_HTML = frozenset({"pages/drawings/legend.py", "pages/drawings/prose.py"})


@dataclass(frozen=True, slots=True)
class Ban:
    """Words that no file whose path matches `within` may hold, but for those `excepted`.

    `offence` is an instance, in pieces so that it does not stand in this file; `innocent` is a near miss.
    """

    what: str
    pattern: str
    offence: tuple[str, ...]
    innocent: str
    within: str = r".*"
    excepted: frozenset[str] = frozenset()

    def covers(self, path: Path) -> bool:
        """Whether the ban holds for this file."""
        return bool(re.fullmatch(self.within, path.as_posix())) and path.as_posix() not in self.excepted

    def breaches(self, text: str) -> list[str]:
        """Each offending passage, with its line number."""
        found = re.finditer(self.pattern, text, re.MULTILINE)
        return [f"{text.count(chr(10), 0, match.start()) + 1}: {match[0].strip()}" for match in found]


BANS = (
    Ban("work put off", r"\b(?:TO[D]O|FI[X]ME|HA[C]K)\b", ("TO", "DO: later"), "todos los derechos"),
    Ban(
        "a path of one machine",
        r"(?<![\w.*~-])/(?:work|root|home|tmp|opt|Users)/\w+",
        ("open('/", "home/ada/grants.csv')"),
        "see example.org/work/2024, {root}/tmp, ./tmp/x",
    ),
    Ban(
        "a registry's host",
        r"pypi[.]org|pythonhosted[.]|npmjs[.]|deb[.]debian|[-]-(?:extra-)?index-url",
        ("https://py", "pi.org/simple"),
        "packages from PyPI, npm and Debian",
    ),
    Ban(
        "somebody's address",
        r"\b[\w.+-]+@(?!example[.])[\w-]+(?:[.][\w-]+)*[.][a-z]{2,}\b",
        ("write to ada@", "grants.net"),
        "ada@example.org, world-atlas@2.0.2, @media print",
    ),
    Ban(
        "an exception nobody explained",
        r"#\s*(?:noqa|type:\s*ignore|pragma)\b[^#\n]*$",
        ("x = 1  # no", "qa: E501"),
        "x = 1  # type: ignore[arg-type]  # geopy has no types",
        within=r".*[.]py",
    ),
    Ban(
        "HTML that nobody cleans",
        r"unsafe_allow_(?:html|javascript)|\bcomponents\.v1\b",
        ("st.markdown(text, unsafe_", "allow_html=True)"),
        "st.html(prose.card(grant))",
        within=r"(?:app|pages/.*)[.]py",
    ),
    Ban(
        "HTML of its own",
        r"[\"'][^\n]*<(?:/[a-z]|[a-z][\w-]*[ >/])",
        ("st.html(f'<", "p>{grant.title}')"),
        'st.html(prose.card("few < many"))',
        within=r"pages/.*[.]py",
        excepted=WRITERS_OF_HTML,
    ),
)


@cache
def kept_files() -> tuple[Path, ...]:
    """Every file that is or would be committed, relative to the root; needs no Git."""
    ignored = GitIgnoreSpec.from_lines([".git", *(ROOT / ".gitignore").read_text().splitlines()])
    return tuple(sorted(map(Path, _walk(ROOT, ignored))))


def _walk(folder: Path, ignored: GitIgnoreSpec) -> Iterator[str]:
    for path in folder.iterdir():
        name = path.relative_to(ROOT).as_posix()
        if ignored.match_file(f"{name}/" if path.is_dir() else name):
            continue
        if path.is_dir():
            yield from _walk(path, ignored)
        else:
            yield name


def code_files() -> tuple[Path, ...]:
    return tuple(path for path in kept_files() if path.suffix in {".py", ".js", ".css", ".sh"})


def text_of(path: Path) -> str:
    """The text of a file, empty for what is none (pictures, compiled tables)."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def imported_by(source: str) -> set[str]:
    """The modules that Python source imports, as written."""
    nodes = list(ast.walk(ast.parse(source)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize("ban", BANS, ids=lambda ban: ban.what)
class TestNoFileHolds:
    def test_in_the_whole_house(self, ban: Ban) -> None:
        files = [path for path in kept_files() if ban.covers(path)]
        assert [f"{path}:{breach}" for path in files for breach in ban.breaches(text_of(path))] == []

    def test_and_the_pattern_knows_it_when_it_sees_it(self, ban: Ban) -> None:
        assert ban.breaches("".join(ban.offence))
        assert not ban.breaches(ban.innocent)


def test_the_files_are_found() -> None:
    assert {Path("pyproject.toml"), Path("geo/place.py"), Path(".gitignore")} <= set(kept_files())


def test_nothing_else_stands_at_the_top() -> None:
    tops = {path.parts[0] for path in kept_files()}
    assert {name for name in tops if not name.startswith(".")} <= AT_THE_TOP


def test_every_file_of_code_is_short_enough_to_be_read() -> None:
    lengths = {str(path): len(text_of(path).splitlines()) for path in code_files()}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_every_module_has_a_name_that_says_what_is_in_it() -> None:
    assert [str(path) for path in code_files() if SAYS_NOTHING & {path.stem, *path.parts[:-1]}] == []


def test_every_folder_of_code_is_a_package() -> None:
    """A folder without `__init__.py` is invisible to import-linter."""
    folders = {path.parent for path in code_files() if path.parts[0] in ROOMS and path.suffix == ".py"}
    assert [str(folder) for folder in folders if not (ROOT / folder / "__init__.py").exists()] == []


def test_nobody_inside_opens_the_door() -> None:
    """`app.py` is no package, so import-linter does not see it."""
    rooms = [path for path in code_files() if path.parts[0] in ROOMS and path.suffix == ".py"]
    assert [str(path) for path in rooms if "app" in imported_by(text_of(path))] == []


class TestTheLock:
    lock = (ROOT / "requirements.lock").read_text()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    pinned: Mapping[str, str] = dict(re.findall(r"^([\w.-]+)==(\S+)", lock, re.MULTILINE))

    def test_holds_a_hash_for_everything(self) -> None:
        entries = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", self.lock, flags=re.MULTILINE).strip())
        assert len(entries) == len(self.pinned) > 0
        assert [entry for entry in entries if "--hash=sha256:" not in entry] == []

    def test_names_no_address(self) -> None:
        assert re.findall(r"\S*(?:://|file:|--find-links|--index)\S*", self.lock) == []

    @pytest.mark.parametrize(
        "wanted", [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]], ids=str
    )
    def test_meets_what_the_project_asks_for(self, wanted: str) -> None:
        requirement = Requirement(wanted)
        assert requirement.specifier.contains(self.pinned[canonicalize_name(requirement.name)])

    @pytest.mark.parametrize("source", project["dependency-groups"]["gazetteer"], ids=str)
    def test_leaves_out_what_only_the_gazetteer_is_made_from(self, source: str) -> None:
        assert canonicalize_name(Requirement(source).name) not in self.pinned
