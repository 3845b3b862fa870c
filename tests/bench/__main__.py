"""`python -m tests.bench` prints a line for every benchmark."""

from __future__ import annotations

from statistics import median

from tests.bench import benchmarks, timings


def main() -> None:
    """Run every benchmark and print a line for each."""
    print(f"{'median ms':>12} {'worst ms':>12} {'rounds':>7}")
    for what, prepare in benchmarks():
        times = timings(prepare())
        print(f"{median(times) * 1000:12.3f} {max(times) * 1000:12.3f} {len(times):7}  {what}")


if __name__ == "__main__":
    main()
