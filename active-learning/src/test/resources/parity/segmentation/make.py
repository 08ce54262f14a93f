"""Reference numbers from PyTorch: the tiny DRN-D-22 with loss head. Weights and images are made by a formula on both sides.

usage: make.py FILE, or make.py DIRECTORY reference     with 'reference' the whole network on a picture, see ../whole.py
"""
import json, os, struct, sys, numpy as np, torch, torch.nn as nn, torch.nn.functional as F
torch.set_num_threads(1)
WHOLE = len(sys.argv) > 2
W, CLASSES, HEAD, CELLS, B, H, WIDTH = (16, 19, 256, 6, 1, 1024, 1024) if WHOLE else (4, 19, 32, 6, 4, 16, 32)

def uniform(name, count):
    """numbers in -1..1 from a hash of the position; the same integers in any language"""
    salt = 0
    for c in name.encode(): salt = (salt * 31 + c) & 0xffffffff
    x = (np.arange(count, dtype=np.uint64) + salt) * 0x9e3779b1 & 0xffffffff
    x = ((x ^ x >> 16) * 0x85ebca6b) & 0xffffffff
    x = ((x ^ x >> 13) * 0xc2b2ae35) & 0xffffffff
    x = x ^ x >> 16
    return (x.astype(np.float64) / 2 ** 31 - 1).astype(np.float32)

def level(i, o, k, stride, dilation):
    return nn.Sequential(nn.Conv2d(i, o, k, stride, dilation * (k // 2), dilation, bias=False), nn.BatchNorm2d(o), nn.ReLU())

class Block(nn.Module):
    def __init__(s, i, o, stride, dilation, first):
        super().__init__()
        s.conv1 = nn.Conv2d(i, o, 3, stride, dilation, dilation, bias=False); s.bn1 = nn.BatchNorm2d(o)
        s.conv2 = nn.Conv2d(o, o, 3, 1, dilation, dilation, bias=False); s.bn2 = nn.BatchNorm2d(o)
        s.downsample = nn.Sequential(nn.Conv2d(i, o, 1, stride, bias=False), nn.BatchNorm2d(o)) if first else nn.Identity()
    def forward(s, x):
        y = F.relu(s.bn1(s.conv1(x))); y = s.bn2(s.conv2(y))
        return F.relu(y + s.downsample(x))

class Network(nn.Module):
    def __init__(s):
        super().__init__()
        c = [W * m for m in (1, 1, 2, 4, 8, 16, 32, 32, 32)]
        levels = [level(3, c[0], 7, 1, 1), level(c[0], c[1], 3, 1, 1), level(c[1], c[2], 3, 2, 1)]
        for k, (stride, dilation) in zip(range(3, 7), ((2, 1), (2, 1), (1, 2), (1, 4))):
            levels.append(nn.Sequential(Block(c[k - 1], c[k], stride, dilation, True), Block(c[k], c[k], 1, dilation, False)))
        s.base = nn.Sequential(*levels, level(c[6], c[7], 3, 1, 2), level(c[7], c[8], 3, 1, 1))
        s.seg = nn.Conv2d(c[8], CLASSES, 1)
        s.up = nn.ConvTranspose2d(CLASSES, CLASSES, 16, stride=8, padding=4, groups=CLASSES, bias=False)
        a = torch.tensor([1 - abs(i / 8 - 15 / 16) for i in range(16)])
        s.up.weight.data[:] = torch.outer(a, a); s.up.weight.requires_grad = False
    def forward(s, x):
        f = []
        for k, part in enumerate(s.base):
            x = part(x)
            if k > 0: f.append(x)
        z = s.seg(x); out = F.log_softmax(s.up(z), 1)
        return out, f + [z, out], F.adaptive_avg_pool2d(x, 1).flatten(1)

class LossNet(nn.Module):
    def __init__(s, channels):
        super().__init__()
        for k, c in enumerate(channels): setattr(s, 'FC%d' % (k + 1), nn.Linear(c * CELLS * CELLS, HEAD))
        s.linear = nn.Linear(len(channels) * HEAD, 1)
    def forward(s, f):
        z = [F.relu(getattr(s, 'FC%d' % (k + 1))(F.adaptive_avg_pool2d(t, CELLS).flatten(1))) for k, t in enumerate(f)]
        return s.linear(torch.cat(z, 1)).flatten()

def ranking(p, l, xi=1.0):
    h = len(p) // 2; l = l.detach()
    d = (p - p.flip(0))[:h]; y = torch.where((l - l.flip(0))[:h] > 0, 1.0, -1.0)
    return torch.clamp(xi - y * d, min=0).mean()

def save(tensors, path):
    """the layout of the safetensors package: by name, header padded to 8"""
    header, data, at = {}, [], 0
    for n in sorted(tensors):
        t = tensors[n].detach().contiguous(); b = t.numpy().tobytes()
        header[n] = {'dtype': 'I64' if t.dtype == torch.int64 else 'F32', 'shape': list(t.shape), 'data_offsets': [at, at + len(b)]}
        data.append(b); at += len(b)
    h = json.dumps(header, separators=(',', ':')).encode(); h += b' ' * (-len(h) % 8)
    open(path, 'wb').write(struct.pack('<Q', len(h)) + h + b''.join(data))

net, head = Network(), LossNet([W * m for m in (1, 2, 4, 8, 16, 32, 32, 32)] + [CLASSES, CLASSES])
def state():
    sd = dict(net.state_dict()); sd.update({'loss_head.' + k: v for k, v in head.state_dict().items()})
    return sd
for name, t in state().items():
    if name == 'up.weight' or t.dtype != torch.float32: continue
    u = torch.from_numpy(uniform(name, t.numel())).reshape(t.shape)
    if t.dim() > 1: t.copy_(u * (3 / t[0].numel()) ** .5)
    elif name.endswith('running_var'): t.copy_(1 + u / 2)
    elif name.endswith('.weight'): t.copy_(1 + u / 4)
    else: t.copy_(u / 10)
x = torch.from_numpy(uniform('input', B * 3 * H * WIDTH)).reshape(B, 3, H, WIDTH) * 2
y = torch.from_numpy(((uniform('truth', B * H * WIDTH) + 1) * 10).astype(np.int64)).reshape(B, H, WIDTH)
y[y >= CLASSES] = 255
if WHOLE:
    sys.path.append(os.path.dirname(os.path.abspath(__file__)) + '/..')
    import whole
    photo = np.pad(whole.pictures(sys.argv[1], 1, 640, 960)[0], ((0, H - 640), (0, WIDTH - 960), (0, 0)), 'reflect')
    mean, deviation = np.array([.29010095, .32808145, .28696394]), np.array([.18295405, .18656561, .18447509])
    x = torch.from_numpy(((photo / 255 - mean) / deviation).transpose(2, 0, 1).astype(np.float32))[None]
    whole.settle(net, x)
    save(state(), sys.argv[1] + '/state.safetensors')

net.eval(); head.eval()
with torch.no_grad():
    out, f, e = net(x); p = head(f)
answers = {'embedding': e, 'loss': p, 'output': out[:1]}
answers.update({'feature.%d' % k: t[:1] for k, t in enumerate(f[:9])})
if WHOLE:
    answers.update({'input': x, 'log_probabilities': answers.pop('output')})
    save(answers, sys.argv[1] + '/answers.safetensors')
    sys.exit()
net.train(); head.train()
opt = torch.optim.SGD([q for q in net.parameters() if q.requires_grad] + list(head.parameters()), lr=0.001, momentum=0.9, weight_decay=1e-4)
totals, ranks = [], []
for i in range(6):
    if i == 3: opt.param_groups[0]["lr"] = 0.0001
    out, f, _ = net(x)
    if i >= 3: f = [t.detach() for t in f]
    nll = F.nll_loss(out, y, ignore_index=255, reduction='none')
    losses = nll.sum((1, 2)) / (y != 255).sum((1, 2))
    rank = ranking(head(f), losses); total = losses.mean() + rank
    opt.zero_grad(); total.backward(); opt.step()
    totals.append(total.item()); ranks.append(rank.item())
answers['steps.total'] = torch.tensor(totals); answers['steps.ranking'] = torch.tensor(ranks)
after = state()
for n in ['base.0.0.weight', 'base.0.1.weight', 'base.0.1.running_mean', 'base.3.0.downsample.0.weight', 'base.5.1.bn2.running_var', 'base.8.1.bias',
          'seg.weight', 'seg.bias', 'loss_head.FC10.bias', 'loss_head.linear.weight']:
    answers['after.' + n] = after[n]
save(answers, sys.argv[1])
print(p, totals, ranks, sum(q.numel() for q in net.parameters() if q.requires_grad), sum(q.numel() for q in head.parameters()))
