"""Pictures for `make.py DIRECTORY reference`, and the comparison of its answers with Quarry's:

    make.py DIRECTORY reference
    quarry predict --task T --preset reference --weights DIRECTORY/state.safetensors --images DIRECTORY/images --raw DIRECTORY/raw.safetensors
    whole.py DIRECTORY
"""
import json, os, struct, sys, zlib, numpy as np

def pictures(directory, count, height, width):
    """seeded blocks of colour with noise on them; as PNG files in DIRECTORY/images, and as numbers [count, height, width, 3]"""
    os.makedirs(directory + '/images', exist_ok=True)
    chunk = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    random, all = np.random.default_rng(1311), []
    for k in range(count):
        blocks = random.integers(20, 236, (height // 8 + 1, width // 8 + 1, 3)).repeat(8, 0).repeat(8, 1)[:height, :width]
        image = (blocks + random.integers(-20, 20, (height, width, 3))).astype(np.uint8)
        rows = b''.join(b'\0' + row.tobytes() for row in image)
        with open('%s/images/%d.png' % (directory, k), 'wb') as file:
            file.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0))
                       + chunk(b'IDAT', zlib.compress(rows, 1)) + chunk(b'IEND', b''))
        all.append(image)
    return np.stack(all)

def settle(net, x):
    """makes the running statistics of batch norm those of some inputs: random weights then keep the numbers small"""
    import torch
    norms = [m for m in net.modules() if isinstance(m, torch.nn.BatchNorm2d)]
    for m in norms: m.momentum = 1
    net.train()
    with torch.no_grad(): net(x)
    for m in norms: m.momentum = .1
    net.eval()

def read(path):
    data = open(path, 'rb').read()
    size, = struct.unpack('<Q', data[:8])
    types = {'F32': np.float32, 'I64': np.int64}
    for name, entry in json.loads(data[8:8 + size]).items():
        if name != '__metadata__':
            begin, end = entry['data_offsets']
            yield name, np.frombuffer(data[8 + size + begin:8 + size + end], types[entry['dtype']]).reshape(entry['shape'])

if __name__ == '__main__':
    ours, worst = dict(read(sys.argv[1] + '/raw.safetensors')), 0
    for name, theirs in read(sys.argv[1] + '/answers.safetensors'):
        difference = np.abs(theirs - ours[name]).max()
        print('%-18s %-22s largest %10.4f, largest difference %.2e' % (name, list(theirs.shape), np.abs(theirs).max(), difference))
        worst = max(worst, difference)
    sys.exit(0 if worst < 1e-3 else 'a difference of %.2e' % worst)
