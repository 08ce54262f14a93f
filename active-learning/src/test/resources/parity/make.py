"""Reference numbers from PyTorch: a narrow ResNet-18 with loss head; see classification.md

usage: make.py DIRECTORY [reference]     with 'reference' the whole network on pictures, see whole.py
"""
import json, struct, sys, torch, torch.nn as nn, torch.nn.functional as F, numpy as np
torch.manual_seed(1311); torch.set_num_threads(1)
WHOLE = len(sys.argv) > 2
W, CLASSES, HEAD = (64, 10, 128) if WHOLE else (3, 4, 6)

class BasicBlock(nn.Module):
    def __init__(s, i, o, stride):
        super().__init__()
        s.conv1 = nn.Conv2d(i, o, 3, stride, 1, bias=False); s.bn1 = nn.BatchNorm2d(o)
        s.conv2 = nn.Conv2d(o, o, 3, 1, 1, bias=False); s.bn2 = nn.BatchNorm2d(o)
        s.shortcut = nn.Sequential()
        if stride != 1 or i != o:
            s.shortcut = nn.Sequential(nn.Conv2d(i, o, 1, stride, bias=False), nn.BatchNorm2d(o))
    def forward(s, x):
        y = F.relu(s.bn1(s.conv1(x))); y = s.bn2(s.conv2(y))
        return F.relu(y + s.shortcut(x))

class ResNet(nn.Module):
    def __init__(s):
        super().__init__()
        s.conv1 = nn.Conv2d(3, W, 3, 1, 1, bias=False); s.bn1 = nn.BatchNorm2d(W)
        i = W
        for k in range(4):
            o = W << k
            setattr(s, 'layer%d' % (k + 1), nn.Sequential(BasicBlock(i, o, 1 if k == 0 else 2), BasicBlock(o, o, 1)))
            i = o
        s.linear = nn.Linear(i, CLASSES)
    def forward(s, x):
        y = F.relu(s.bn1(s.conv1(x))); f = []
        for k in range(4):
            y = getattr(s, 'layer%d' % (k + 1))(y); f.append(y)
        e = F.avg_pool2d(y, 4).flatten(1)
        return s.linear(e), f, e

class LossNet(nn.Module):
    def __init__(s):
        super().__init__()
        for k in range(4): setattr(s, 'FC%d' % (k + 1), nn.Linear(W << k, HEAD))
        s.linear = nn.Linear(4 * HEAD, 1)
    def forward(s, f):
        z = [F.relu(getattr(s, 'FC%d' % (k + 1))(F.adaptive_avg_pool2d(f[k], 1).flatten(1))) for k in range(4)]
        return s.linear(torch.cat(z, 1)).flatten()

def ranking(p, l, xi=1.0):
    n = len(p); h = n // 2; l = l.detach()
    d = (p - p.flip(0))[:h]; y = torch.where((l - l.flip(0))[:h] > 0, 1.0, -1.0)
    return torch.clamp(xi - y * d, min=0).mean()

def save(tensors, path, metadata=None):
    """the layout of the safetensors package: wider types first, then by name; header padded to 8"""
    names = {torch.int64: 'I64', torch.float32: 'F32'}
    order = sorted(tensors, key=lambda n: (-tensors[n].element_size(), n))
    header, data, at = {}, b'', 0
    if metadata: header['__metadata__'] = metadata
    for n in order:
        t = tensors[n].detach().contiguous(); b = t.numpy().tobytes()
        header[n] = {'dtype': names[t.dtype], 'shape': list(t.shape), 'data_offsets': [at, at + len(b)]}
        data += b; at += len(b)
    h = json.dumps(header, separators=(',', ':')).encode(); h += b' ' * (-len(h) % 8)
    open(path, 'wb').write(struct.pack('<Q', len(h)) + h + data)

net, head = ResNet(), LossNet()
x = torch.randn(4, 3, 32, 32); y = torch.tensor([0, 1, 2, 3])
opt = torch.optim.SGD(list(net.parameters()) + list(head.parameters()), lr=0.05, momentum=0.9, weight_decay=5e-4)
def step(xx, yy, cut):
    out, f, _ = net(xx)
    if cut: f = [t.detach() for t in f]
    losses = F.cross_entropy(out, yy, reduction='none')
    rank = ranking(head(f), losses)
    total = losses.mean() + rank
    opt.zero_grad(); total.backward(); opt.step()
    return total.item(), rank.item()
net.train(); head.train()
if WHOLE:
    import whole
    photos = torch.from_numpy(whole.pictures(sys.argv[1], 4, 32, 32)).permute(0, 3, 1, 2) / 255
    x = (photos - torch.tensor([.4914, .4822, .4465])[:, None, None]) / torch.tensor([.2023, .1994, .2010])[:, None, None]
    whole.settle(net, x)
for i in range(0 if WHOLE else 12): step(torch.randn(16, 3, 32, 32) * 1.2 + .1, torch.randint(0, CLASSES, (16,)), False)
def state():
    sd = {k: v.clone() for k, v in net.state_dict().items()}
    sd.update({'loss_head.' + k: v.clone() for k, v in head.state_dict().items()})
    return sd
save(state(), sys.argv[1] + '/state.safetensors')
net.eval(); head.eval()
with torch.no_grad():
    out, f, e = net(x); p = head(f)
    answers = {'input': x, 'logits': out, 'embedding': e, 'loss': p}
    answers.update({'feature.%d' % k: t for k, t in enumerate(f)})
if WHOLE:
    save(answers, sys.argv[1] + '/answers.safetensors')
    sys.exit()
net.train(); head.train()
opt = torch.optim.SGD(list(net.parameters()) + list(head.parameters()), lr=0.02, momentum=0.9, weight_decay=5e-4)
totals = []
for i in range(6):
    if i == 3: opt.param_groups[0]['lr'] = 0.002
    totals.append(step(x, y, i >= 3))
answers['steps.total'] = torch.tensor([t for t, _ in totals]); answers['steps.ranking'] = torch.tensor([r for _, r in totals])
after = state()
for n in ['conv1.weight', 'bn1.weight', 'bn1.running_mean', 'bn1.running_var', 'layer4.1.bn2.running_var', 'layer3.0.shortcut.0.weight', 'linear.weight',
          'loss_head.FC1.weight', 'loss_head.FC4.bias', 'loss_head.linear.weight']:
    answers['after.' + n] = after[n]
save(answers, sys.argv[1] + '/answers.safetensors')
print(out, p, totals, len(state()))
