"""Writes a model as TypeScript: packed texts of the digits that src/clean/model/decode.ts reads."""
import json, math
import numpy as np

DIGITS, LEAF_STEPS, LEAF = 91, 4096, 255
MIDDLE = (DIGITS ** 3 - 1) // 2


def digit(d): return chr(d + 35 if d + 35 < 92 else d + 36)
def number(v, count): return ''.join(digit(int(v) // DIGITS ** i % DIGITS) for i in reversed(range(count)))
def signed(v): assert abs(v) <= MIDDLE; return number(v + MIDDLE, 3)


def ascending(values):
    out = []; last = -1
    for v in values:
        d = int(v) - last; last = int(v)
        out.append(number(d, 2) if d < DIGITS * (DIGITS - 1) else digit(DIGITS - 1) + number(d, 4))
    return ''.join(out)


def lexicon(model):
    return dict(count=len(model['keys']), scales=[float(f'{x:.9g}') for x in model['scales']], biases=[float(f'{x:.9g}') for x in model['biases']],
                keys=ascending(model['keys']), rows=''.join(digit(int(v) + 44) for k in range(4) for v in model['Q'][:, k]))


def forest(boosters, columns):
    """The mean of several boosters. Rows hold whole numbers: a threshold counts as the whole number below it."""
    trees = [t['tree_structure'] for b in boosters for t in b.dump_model()['tree_info']]; table = [set() for _ in range(columns)]

    def collect(node):
        if 'split_feature' in node: table[node['split_feature']].add(floor(node['threshold'])); collect(node['left_child']); collect(node['right_child'])
    def floor(t): return max(-32768, min(32767, math.floor(t)))
    for t in trees: collect(t)
    place = [{v: i for i, v in enumerate(sorted(s))} for s in table]; assert columns < LEAF

    def write(node):
        if 'split_feature' not in node: return number(LEAF, 2) + signed(round(node['leaf_value'] / len(boosters) * LEAF_STEPS))
        f = node['split_feature']; return number(f, 2) + number(place[f][floor(node["threshold"])], 2) + write(node['left_child']) + write(node['right_child'])
    return dict(trees=len(trees), bias=0, thresholds=''.join(number(len(p), 2) + ''.join(signed(v) for v in sorted(p)) for p in place), nodes=''.join(map(write, trees)))


def module(path, packed):
    text = json.dumps(packed, ensure_ascii=True, indent=1)
    open(path, 'w', encoding='utf8').write(f'import type {{ Weights }} from "./weights.js";\n\n/** Written by bench/train/run.sh. */\nexport const PACKED: Weights = {text};\n'); return len(text)
