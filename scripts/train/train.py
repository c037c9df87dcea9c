"""Trains one classifier. Called by train.ts: train.py RECIPE.json, everything else is in there.

Writes OUT (fp16 weights, batch norm folded, in table order) and OUT.json (accuracy after rounding),
at the end and at every checkpoint, so that an interruption keeps something.
"""

import json
import sys
import time

import numpy as np
import torch
from torch.nn import functional as F

from network import Network, folded_weights, load_folded


def read_images(path, labels_path):
    images = np.fromfile(path, np.uint8).reshape(-1, 64, 64, 3).transpose(0, 3, 1, 2)
    return torch.from_numpy(np.ascontiguousarray(images)), torch.from_numpy(
        np.fromfile(labels_path, np.uint8).astype(np.int64)
    )


def normalise(batch):
    """The recipe glyphs-64/rgb-norm-v1: (value - 128) / 64."""
    return ((batch.float() - 128) / 64).contiguous(memory_format=torch.channels_last)


def evaluate(graph, tensors, images, labels):
    """Counts top-1 and top-5 hits in float32 with the given folded weights."""
    network = Network(graph).eval()
    load_folded(network, tensors)
    top1 = top5 = 0
    with torch.no_grad():
        for start in range(0, len(images), 250):
            logits = network(normalise(images[start : start + 250]))
            best = logits.topk(5, 1).indices == labels[start : start + 250, None]
            top1 += int(best[:, 0].sum())
            top5 += int(best.sum())
    return top1, top5


def save(network, recipe, held_out, step):
    # A state of the running average, so that batch norm and weights belong together.
    tensors = [t.half().float() for t in folded_weights(network)]
    top1, top5 = evaluate(recipe["graph"], tensors, *held_out)
    with open(recipe["out"], "wb") as file:
        for tensor in tensors:
            file.write(tensor.half().numpy().tobytes())
    report = {"top1Correct": top1, "top5Correct": top5, "total": len(held_out[1]), "steps": step}
    with open(recipe["out"] + ".json", "w") as file:
        json.dump(report, file)
    return top1 / len(held_out[1]), top5 / len(held_out[1])


def augment(batch, generator):
    """Flips half of the batch top to bottom: every outline is symmetric about its own x axis."""
    flip = torch.rand(len(batch), generator=generator) < 0.5
    return torch.where(flip[:, None, None, None], batch.flip(2), batch)


def learn(network, recipe, train, held_out):
    images, labels = train
    size, total = recipe["batchSize"], recipe["steps"]
    generator = torch.Generator().manual_seed(recipe["seed"])
    optimiser = torch.optim.AdamW(network.parameters(), recipe["rate"], weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe["rate"], total, pct_start=0.15)
    order = torch.randperm(len(images), generator=generator)
    at, loss_sum, started = 0, 0.0, time.time()
    for step in range(1, total + 1):
        if at + size > len(order):
            order, at = torch.randperm(len(images), generator=generator), 0
        chosen = order[at : at + size]
        at += size
        batch = normalise(augment(images[chosen], generator))
        with torch.cpu.amp.autocast(enabled=recipe["bfloat16"]):
            logits = network(batch)
        loss = F.cross_entropy(logits.float(), labels[chosen], label_smoothing=0.05)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        schedule.step()
        loss_sum += loss.item()
        if step % 100 == 0:
            rate = step * size / (time.time() - started)
            print(f"step {step}/{total} loss {loss_sum / 100:.3f} {rate:.0f} images/s", flush=True)
            loss_sum = 0.0
        if step % recipe["checkpointEvery"] == 0 or step == total:
            network.eval()
            print("held-out top-1 %.4f top-5 %.4f" % save(network, recipe, held_out, step), flush=True)
            network.train()


def main():
    with open(sys.argv[1]) as file:
        recipe = json.load(file)
    torch.manual_seed(recipe["seed"])
    torch.set_num_threads(recipe["threads"])
    train = read_images(recipe["trainImages"], recipe["trainLabels"])
    held_out = read_images(recipe["heldOutImages"], recipe["heldOutLabels"])
    network = Network(recipe["graph"]).to(memory_format=torch.channels_last)
    learn(network, recipe, train, held_out)


main()
