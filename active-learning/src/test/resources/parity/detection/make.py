"""Reference numbers from PyTorch: SSD with its loss head and its loss; weights and images come from a formula, see numbers()

usage: make.py DIRECTORY [reference]     with 'reference' the whole SSD300 on pictures, see whole.py
"""
import json, math, os, struct, sys
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
torch.set_num_threads(1)

TINY = dict(side=96, width=16, dilation=2, extras=[(64, 128, 2, 1), (32, 64, 1, 0)], classes=3,
            maps=[(12, 8, 10, 24, [2]), (6, 16, 24, 48, [2, 3]), (3, 32, 48, 72, [2, 3]), (1, 96, 72, 96, [2])])
REFERENCE = dict(side=300, width=64, dilation=6, extras=[(256, 512, 2, 1), (128, 256, 2, 1), (128, 256, 1, 0), (128, 256, 1, 0)], classes=20)

def numbers(stream, count, bound):
    """uniform in -bound..bound: SplitMix64 of (stream << 32 | index), its upper 24 bits"""
    with np.errstate(over='ignore'):
        z = (np.uint64(stream) << np.uint64(32)) + np.arange(count, dtype=np.uint64) + np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
    return torch.from_numpy(((z >> np.uint64(40)).astype(np.float64) / 2**23 - 1) * bound).float()

class Norm(nn.Module):
    def __init__(s, n):
        super().__init__(); s.weight = nn.Parameter(torch.full((n,), 20.0))
    def forward(s, x):
        return x / (x.pow(2).sum(1, keepdim=True).sqrt() + 1e-10) * s.weight[None, :, None, None]

class SSD(nn.Module):
    def __init__(s, c):
        super().__init__()
        w, n = c['width'], c['classes'] + 1
        layers, i = [], 3
        for o, k in ((w, 2), (2 * w, 2), (4 * w, 3), (8 * w, 3), (8 * w, 3)):
            for _ in range(k):
                layers += [nn.Conv2d(i, o, 3, padding=1), nn.ReLU()]; i = o
            layers.append(nn.MaxPool2d(3, 1, 1) if len(layers) > 24 else nn.MaxPool2d(2, 2, ceil_mode=o == 4 * w))
        layers += [nn.Conv2d(i, 16 * w, 3, padding=c['dilation'], dilation=c['dilation']), nn.ReLU(),
                   nn.Conv2d(16 * w, 16 * w, 1), nn.ReLU()]
        s.vgg = nn.ModuleList(layers); s.L2Norm = Norm(8 * w)
        extras, i = [], 16 * w
        for a, b, stride, pad in c['extras']:
            extras += [nn.Conv2d(i, a, 1), nn.Conv2d(a, b, 3, stride, pad)]; i = b
        s.extras = nn.ModuleList(extras)
        channels = [8 * w, 16 * w] + [e[1] for e in c['extras']]
        boxes = [2 + 2 * len(m[4]) for m in c['maps']] if 'maps' in c else [4, 6, 6, 6, 4, 4]
        s.loc = nn.ModuleList([nn.Conv2d(ch, 4 * a, 3, padding=1) for ch, a in zip(channels, boxes)])
        s.conf = nn.ModuleList([nn.Conv2d(ch, n * a, 3, padding=1) for ch, a in zip(channels, boxes)])
        s.channels, s.n = channels, n
    def forward(s, x):
        for k in range(23): x = s.vgg[k](x)
        f = [x]
        for k in range(23, 35): x = s.vgg[k](x)
        f.append(x)
        for k, e in enumerate(s.extras):
            x = F.relu(e(x))
            if k % 2: f.append(x)
        seen = [s.L2Norm(f[0])] + f[1:]
        loc = torch.cat([h(m).permute(0, 2, 3, 1).flatten(1) for h, m in zip(s.loc, seen)], 1).view(len(x), -1, 4)
        conf = torch.cat([h(m).permute(0, 2, 3, 1).flatten(1) for h, m in zip(s.conf, seen)], 1).view(len(x), -1, s.n)
        return loc, conf, f

class LossNet(nn.Module):
    def __init__(s, channels):
        super().__init__()
        for k, c in enumerate(channels): setattr(s, 'FC%d' % (k + 1), nn.Linear(c, 128))
        s.linear = nn.Linear(128 * len(channels), 1)
    def forward(s, f):
        z = [F.relu(getattr(s, 'FC%d' % (k + 1))(m.mean((2, 3)))) for k, m in enumerate(f)]
        return s.linear(torch.cat(z, 1)).flatten()

def priors(c):
    out = []
    for f, step, least, most, ratios in c['maps']:
        for i in range(f):
            for j in range(f):
                cx, cy = (j + .5) * step / c['side'], (i + .5) * step / c['side']
                a, b = least / c['side'], math.sqrt(least * most) / c['side']
                out += [(cx, cy, a, a), (cx, cy, b, b)]
                for r in ratios:
                    out += [(cx, cy, a * math.sqrt(r), a / math.sqrt(r)), (cx, cy, a / math.sqrt(r), a * math.sqrt(r))]
    return torch.tensor(out, dtype=torch.float64).clamp(0, 1)

def multibox(loc, conf, truths, p):
    """truths: per image a list of (label, (x0, y0, x1, y1)) relative to the image; returns sums and positives per image"""
    corner = torch.cat([p[:, :2] - p[:, 2:] / 2, p[:, :2] + p[:, 2:] / 2], 1)
    sums, counts = [], []
    for l, q, t in zip(loc, conf, truths):
        g = torch.tensor([b for _, b in t], dtype=torch.float64)
        inter = (torch.min(g[:, None, 2:], corner[None, :, 2:]) - torch.max(g[:, None, :2], corner[None, :, :2])).clamp(min=0).prod(2)
        area = lambda b: (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
        iou = inter / (area(g)[:, None] + area(corner)[None] - inter)
        best, which = iou.max(0)
        for j in range(len(t)):
            k = iou[j].argmax(); best[k] = 2; which[k] = j
        pos = best >= .5
        label = torch.tensor([c for c, _ in t])[which] + 1
        label[~pos] = 0
        m = g[which]
        way = torch.cat([((m[:, :2] + m[:, 2:]) / 2 - p[:, :2]) / (.1 * p[:, 2:]), torch.log((m[:, 2:] - m[:, :2]) / p[:, 2:]) / .2], 1).float()
        n = int(pos.sum())
        ce = F.cross_entropy(q, label, reduction='none')
        hard = ce.detach().clone(); hard[pos] = 0
        take = pos.clone(); take[hard.sort(descending=True)[1][:min(3 * n, len(p) - 1)]] = True
        sums.append(F.smooth_l1_loss(l[pos], way[pos], reduction='sum') + ce[take].sum()); counts.append(n)
    return torch.stack(sums), counts

def save(tensors, path, metadata=None):
    names = {torch.int64: 'I64', torch.float32: 'F32'}
    order = sorted(tensors, key=lambda n: (-tensors[n].element_size(), n))
    header, data, at = {}, [], 0
    if metadata: header['__metadata__'] = metadata
    for n in order:
        t = tensors[n].detach().contiguous(); b = t.numpy().tobytes()
        header[n] = {'dtype': names[t.dtype], 'shape': list(t.shape), 'data_offsets': [at, at + len(b)]}
        data.append(b); at += len(b)
    h = json.dumps(header, separators=(',', ':')).encode(); h += b' ' * (-len(h) % 8)
    open(path, 'wb').write(struct.pack('<Q', len(h)) + h + b''.join(data))

def fan(t, axis):
    """outputs (axis 0) or inputs (axis 1) of one place"""
    return t.shape[axis] * t[0, 0].numel()

def initial(net, head):
    """every array of the state dictionary from its own stream of numbers"""
    state = dict(net.state_dict()); state.update({'loss_head.' + k: v for k, v in head.state_dict().items()})
    for k, (name, t) in enumerate(state.items()):
        bound = .1 if t.dim() == 1 else math.sqrt(6 / (fan(t, 0) + (0 if name.startswith('vgg') else fan(t, 1))))
        t.copy_(numbers(k + 1, t.numel(), bound).view(t.shape) + (20 if name.startswith('L2Norm') else 0))
    return state

def whole(directory):
    sys.path.append(os.path.dirname(os.path.abspath(__file__)) + '/..')
    import whole
    net = SSD(REFERENCE); head = LossNet(net.channels)
    with torch.no_grad():
        state = initial(net, head)
        photos = torch.from_numpy(whole.pictures(directory, 2, 320, 400)).permute(0, 3, 1, 2).double()
        x = F.interpolate(photos, 300, mode='bilinear', align_corners=False).float() - torch.tensor([123., 117., 104.])[:, None, None]
        loc, conf, f = net(x)
        answers = {'input': x, 'loc': loc, 'conf': conf, 'embedding': f[1].mean((2, 3)), 'loss': head(f)}
    answers.update({'feature.%d' % k: m for k, m in enumerate(f)})
    save(state, directory + '/state.safetensors'); save(answers, directory + '/answers.safetensors')

if __name__ == '__main__' and sys.argv[2:]:
    whole(sys.argv[1])
elif __name__ == '__main__':
    net = SSD(TINY); head = LossNet(net.channels); p = priors(TINY)
    with torch.no_grad(): state = initial(net, head)
    x = numbers(1000, 2 * 3 * 96 * 96, 100).view(2, 3, 96, 96)
    truths = [[(0, (.1, .2, .4, .6)), (2, (.5, .5, .95, .9))], [(1, (.3, .1, .8, .45))]]
    names = list(state)
    params = [q for q in net.parameters()] + [q for q in head.parameters()]
    assert len(params) == len(names)
    opt = torch.optim.SGD(params, lr=1e-3, momentum=.9, weight_decay=5e-4)
    answers, totals, rankings = {}, [], []
    for step in range(4):
        loc, conf, f = net(x); predicted = head(f)
        sums, counts = multibox(loc, conf, truths, p)
        each = sums / torch.tensor(counts)
        y = 1. if each[0] > each[1] else -1.
        ranking = torch.clamp(1 - y * (predicted[0] - predicted[1]), min=0)
        total = sums.sum() / sum(counts) + .1 * ranking
        if step == 0:
            answers.update({'loc': loc, 'conf': conf, 'embedding': f[1].mean((2, 3)), 'loss': predicted, 'losses': each})
            answers.update({'feature.%d' % k: m.mean((2, 3)) for k, m in enumerate(f)})
        totals.append(total.item()); rankings.append(ranking.item())
        opt.zero_grad(); total.backward()
        if step == 0: answers['gradients'] = torch.stack([q.grad.norm() for q in params])
        torch.nn.utils.clip_grad_norm_(params, 10); opt.step()
    answers['totals'] = torch.tensor(totals); answers['rankings'] = torch.tensor(rankings)
    answers['after'] = torch.stack([q.detach().norm() for q in params])
    save(answers, sys.argv[1] + '/answers.safetensors')
    print(totals, rankings, counts, each, predicted)
