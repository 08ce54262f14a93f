"""Reference numbers from PyTorch: a narrow HRNet with loss head, and Adam on it; see pose.md

usage: make.py DIRECTORY [reference]     with 'reference' the whole HRNet-W32 on pictures, see ../parity/whole.py
"""
import json, os, struct, sys, torch, torch.nn as nn, torch.nn.functional as F
torch.manual_seed(1311); torch.set_num_threads(1)
WHOLE = len(sys.argv) > 2
STEM, BOTTLENECKS, WIDTH, MODULES, BLOCKS, HEAD = (64, 4, 32, [1, 4, 3], 4, 128) if WHOLE else (4, 1, 2, [1, 2, 1], 1, 3)
BATCH, H, W = (2, 256, 192) if WHOLE else (4, 32, 32)
def seen(photos):
    """whole pictures through the window of a person who is one pixel smaller, a quarter larger; black outside"""
    h, w = (n - 1 for n in photos.shape[2:])
    width = 1.25 * max(w, h * W / H)
    x, y = (((torch.arange(n, dtype=torch.float64) - n / 2) * width / W + last / 2) * 2 / last - 1 for n, last in ((W, w), (H, h)))
    grid = torch.stack(torch.meshgrid(x, y, indexing='xy'), 2).expand(len(photos), H, W, 2)
    colours = F.grid_sample(photos.double(), grid, align_corners=True).float() / 255
    return (colours - torch.tensor([.485, .456, .406])[:, None, None]) / torch.tensor([.229, .224, .225])[:, None, None]
JOINTS = 17

def unit(i, o, k, s, relu=True):
    layers = [nn.Conv2d(i, o, k, s, k // 2, bias=False), nn.BatchNorm2d(o)]
    return nn.Sequential(*(layers + [nn.ReLU()] if relu else layers))

class Basic(nn.Module):
    def __init__(s, c):
        super().__init__()
        s.conv1 = nn.Conv2d(c, c, 3, 1, 1, bias=False); s.bn1 = nn.BatchNorm2d(c)
        s.conv2 = nn.Conv2d(c, c, 3, 1, 1, bias=False); s.bn2 = nn.BatchNorm2d(c)
    def forward(s, x):
        return F.relu(s.bn2(s.conv2(F.relu(s.bn1(s.conv1(x))))) + x)

class Wide(nn.Module):
    def __init__(s, i, c):
        super().__init__()
        s.conv1 = nn.Conv2d(i, c, 1, bias=False); s.bn1 = nn.BatchNorm2d(c)
        s.conv2 = nn.Conv2d(c, c, 3, 1, 1, bias=False); s.bn2 = nn.BatchNorm2d(c)
        s.conv3 = nn.Conv2d(c, 4 * c, 1, bias=False); s.bn3 = nn.BatchNorm2d(4 * c)
        s.downsample = unit(i, 4 * c, 1, 1, relu=False) if i != 4 * c else None
    def forward(s, x):
        y = s.bn3(s.conv3(F.relu(s.bn2(s.conv2(F.relu(s.bn1(s.conv1(x))))))))
        return F.relu(y + (x if s.downsample is None else s.downsample(x)))

class Module(nn.Module):
    def __init__(s, widths, outputs):
        super().__init__()
        n = len(widths)
        s.branches = nn.ModuleList([nn.Sequential(*[Basic(w) for _ in range(BLOCKS)]) for w in widths])
        s.fuse_layers = nn.ModuleList([nn.ModuleList([s.way(widths, i, j) for j in range(n)]) for i in range(outputs)])
    def way(s, w, i, j):
        if j == i: return None
        if j > i:
            return nn.Sequential(nn.Conv2d(w[j], w[i], 1, bias=False), nn.BatchNorm2d(w[i]), nn.Upsample(scale_factor=2 ** (j - i), mode='nearest'))
        return nn.Sequential(*[unit(w[j], w[i] if k == i - j - 1 else w[j], 3, 2, relu=k < i - j - 1) for k in range(i - j)])
    def forward(s, x):
        x = [b(t) for b, t in zip(s.branches, x)]
        return [F.relu(sum(x[j] if f is None else f(x[j]) for j, f in enumerate(row))) for row in s.fuse_layers]

class HRNet(nn.Module):
    def __init__(s):
        super().__init__()
        s.conv1 = nn.Conv2d(3, STEM, 3, 2, 1, bias=False); s.bn1 = nn.BatchNorm2d(STEM)
        s.conv2 = nn.Conv2d(STEM, STEM, 3, 2, 1, bias=False); s.bn2 = nn.BatchNorm2d(STEM)
        s.layer1 = nn.Sequential(*[Wide(STEM if k == 0 else 4 * STEM, STEM) for k in range(BOTTLENECKS)])
        before = [4 * STEM]
        for k, count in enumerate(MODULES):
            n = k + 2; widths = [WIDTH << b for b in range(n)]
            ways = [None if b < len(before) and before[b] == widths[b]
                    else unit(before[b], widths[b], 3, 1) if b < len(before)
                    else nn.Sequential(unit(before[-1], widths[b], 3, 2)) for b in range(n)]
            setattr(s, 'transition%d' % (k + 1), nn.ModuleList(ways))
            last = k == len(MODULES) - 1
            setattr(s, 'stage%d' % n, nn.Sequential(*[Module(widths, 1 if last and m == count - 1 else n) for m in range(count)]))
            before = widths
        s.final_layer = nn.Conv2d(WIDTH, JOINTS, 1)
    def forward(s, x):
        f = []
        x = F.relu(s.bn1(s.conv1(x))); f.append(x)
        x = F.relu(s.bn2(s.conv2(x))); f.append(x)
        x = s.layer1(x); f.append(x)
        maps = [x]
        for k in range(len(MODULES)):
            t = getattr(s, 'transition%d' % (k + 1))
            maps = [maps[b] if t[b] is None else t[b](maps[min(b, len(maps) - 1)]) for b in range(k + 2)]
            maps = getattr(s, 'stage%d' % (k + 2))(maps)
            f += maps
        return s.final_layer(maps[0]), f, F.adaptive_avg_pool2d(maps[0], 1).flatten(1)

class LossNet(nn.Module):
    def __init__(s, channels):
        super().__init__()
        for k, c in enumerate(channels): setattr(s, 'FC%d' % (k + 1), nn.Linear(c, HEAD))
        s.linear = nn.Linear(len(channels) * HEAD, 1)
    def forward(s, f):
        z = [F.relu(getattr(s, 'FC%d' % (k + 1))(F.adaptive_avg_pool2d(t, 1).flatten(1))) for k, t in enumerate(f)]
        return s.linear(torch.cat(z, 1)).flatten()

def ranking(p, l, xi=1.0):
    h = len(p) // 2; l = l.detach()
    d = (p - p.flip(0))[:h]; y = torch.where((l - l.flip(0))[:h] > 0, 1.0, -1.0)
    return torch.clamp(xi - y * d, min=0).mean()

def save(tensors, path):
    """the layout of the safetensors package: wider types first, then by name; header padded to 8"""
    names = {torch.int64: 'I64', torch.float32: 'F32'}
    header, data, at = {}, [], 0
    for n in sorted(tensors, key=lambda n: (-tensors[n].element_size(), n)):
        t = tensors[n].detach().contiguous(); b = t.numpy().tobytes()
        header[n] = {'dtype': names[t.dtype], 'shape': list(t.shape), 'data_offsets': [at, at + len(b)]}
        data.append(b); at += len(b)
    h = json.dumps(header, separators=(',', ':')).encode(); h += b' ' * (-len(h) % 8)
    open(path, 'wb').write(struct.pack('<Q', len(h)) + h + b''.join(data))

net = HRNet()
x = torch.randn(BATCH, 3, H, W)
if WHOLE:
    sys.path.append(os.path.dirname(os.path.abspath(__file__)) + '/../parity')
    import whole
    x = seen(torch.from_numpy(whole.pictures(sys.argv[1], BATCH, 240, 320)).permute(0, 3, 1, 2))
    whole.settle(net, x)
with torch.no_grad(): channels = [t.shape[1] for t in net.eval()(x[:1])[1]]
head = LossNet(channels)
print(sum(p.numel() for p in net.parameters()), sum(p.numel() for p in head.parameters()), channels)
target = torch.rand(BATCH, JOINTS, H // 4, W // 4); weight = (torch.rand(BATCH, JOINTS) < .8).float()
both = list(net.parameters()) + list(head.parameters())
def step(opt, xx, cut):
    out, f, _ = net(xx)
    if cut: f = [t.detach() for t in f]
    losses = .5 * (((out - target) * weight[:, :, None, None]) ** 2).flatten(1).mean(1)
    rank = ranking(head(f), losses)
    total = losses.mean() + .5 * rank
    opt.zero_grad(); total.backward(); opt.step()
    return total.item(), rank.item()
def state():
    return {k: v.clone() for k, v in list(net.state_dict().items()) + [('loss_head.' + k, v) for k, v in head.state_dict().items()]}
net.train(); head.train()
opt = torch.optim.Adam(both, lr=1e-3)
for i in range(0 if WHOLE else 12): step(opt, torch.randn(BATCH, 3, H, W) * 1.2 + .1, False)
save(state(), sys.argv[1] + '/state.safetensors')
net.eval(); head.eval()
with torch.no_grad():
    out, f, e = net(x)
    answers = {'input': x, 'heatmaps': out, 'embedding': e, 'loss': head(f)}
    answers.update({'feature.%d' % k: t for k, t in enumerate(f)})
if not WHOLE:
    net.train(); head.train()
    opt = torch.optim.Adam(both, lr=1e-3)
    totals = []
    for i in range(6):
        if i == 3: opt.param_groups[0]['lr'] = 1e-4
        totals.append(step(opt, x, i >= 3))
    answers.update({'target': target, 'weight': weight})
    answers['steps.total'] = torch.tensor([t for t, _ in totals]); answers['steps.ranking'] = torch.tensor([r for _, r in totals])
    after = state()
    for n in ['conv1.weight', 'bn1.weight', 'bn1.running_mean', 'layer1.0.downsample.1.weight', 'transition3.3.0.0.weight', 'stage3.1.fuse_layers.2.0.0.0.weight',
              'stage4.0.fuse_layers.0.3.1.running_var', 'stage4.0.branches.2.0.bn2.bias', 'final_layer.weight', 'final_layer.bias', 'loss_head.FC9.weight', 'loss_head.linear.weight']:
        answers['after.' + n] = after[n]
    print(totals)
save(answers, sys.argv[1] + '/answers.safetensors')
