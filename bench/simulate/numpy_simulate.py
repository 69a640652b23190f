"""Simulates a scenario whose branches all have numbers and ranges, as the
program's Dirichlet sampler does, with vectorised NumPy: the comparison of
README.md. Arguments: the scenario file, how many samples, a seed."""

import json
import sys
import time

import numpy as np


def flatten(root):
    """The forks level by level: parents before their children."""
    parent, alpha, starts, end_state, level = [], [], [], [], []
    now = [(root, -1)]
    while now:
        below = []
        edges = []
        for outcome, at in now:
            children = outcome.get("children", [])
            if not children:
                continue
            m = np.array([c["probability"] for c in children])
            v = np.array([((c["range"][1] - c["range"][0]) / 6) ** 2 for c in children])
            s = max((m * (1 - m)).sum() / v.sum() - 1, 1)
            starts.append(len(parent))
            for child, share in zip(children, m / m.sum()):
                edges.append(len(parent))
                below.append((child, len(parent)))
                parent.append(at)
                alpha.append(share * s)
                end_state.append(None if child.get("children") else child.get("endState", ""))
        if edges:
            level.append((edges[0], edges[-1] + 1))
        now = below
    return np.array(parent), np.array(alpha), np.array(starts), end_state, level


def main(file, samples, seed):
    with open(file, encoding="utf-8") as f:
        scenario = json.load(f)
    parent, alpha, starts, end_state, levels = flatten(scenario["root"])
    sizes = np.diff(np.append(starts, len(parent)))
    ids = [e["id"] for e in scenario["endStates"]]
    leaves = [np.array([k for k, e in enumerate(end_state) if e == i], dtype=np.intp) for i in ids]
    shape = alpha[:, None]
    best = None
    for chunk in (64, 256, 1024):  # the size that suits the caches is tried out
        rng = np.random.default_rng(seed)
        result = np.empty((len(ids), samples))
        wall, cpu = time.perf_counter(), time.process_time()
        for start in range(0, samples, chunk):
            n = min(chunk, samples - start)
            share = rng.standard_gamma(shape, size=(len(alpha), n))
            share /= np.repeat(np.add.reduceat(share, starts, axis=0), sizes, axis=0)
            for first, last in levels[1:]:
                share[first:last] *= share[parent[first:last]]
            for i, rows in enumerate(leaves):
                result[i, start:start + n] = share[rows].sum(axis=0)
        stats = [
            {"name": e["name"], "mean": x.mean(), "sd": x.std(ddof=1), "quantiles": np.quantile(x, [0.05, 0.5, 0.95]).tolist()}
            for e, x in zip(scenario["endStates"], result)
        ]
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        if best is None or wall < best["wall"]:
            best = {"wall": wall, "cpu": cpu, "chunk": chunk, "numpy": np.__version__, "endStates": stats}
    json.dump(best, sys.stdout)


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
