"""Writes a model as TypeScript: packed texts of the digits that src/clean/model/decode.ts reads."""
import json

DIGITS, WEIGHT_STEPS = 91, 4096
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


def inputs(means, scales):
    return dict(means=[round(float(x), 5) for x in means], scales=[round(float(x), 5) for x in scales])


def network(theta, narrow, states):
    return dict(narrow=narrow, states=states, weights=''.join(signed(round(float(v) * WEIGHT_STEPS)) for v in theta))


def module(path, packed):
    text = json.dumps(packed, ensure_ascii=True, indent=1)
    open(path, 'w', encoding='utf8').write(f'import type {{ Weights }} from "./weights.js";\n\n/** Written by bench/train/run.sh. */\nexport const PACKED: Weights = {text};\n'); return len(text)
