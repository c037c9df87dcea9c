"""Trains the detector of scenes. Called by train-scenes.ts: train_detector.py RECIPE.json.

Writes OUT (fp16 weights, batch norm folded, in table order) and OUT.json (mAP50 after rounding), at
the end and at every checkpoint, so that an interruption keeps something.
"""

import json
import sys
import time

import numpy as np
import torch

from detector_loss import cells_of, loss_of
from detector_score import map50
from network import Network, folded_weights, load_folded


def read_scenes(path, labels_path, size, most):
    images = np.memmap(path, np.uint8, "r").reshape(-1, size, size, 3)
    objects = np.fromfile(labels_path, np.float32).reshape(-1, most, 5)
    return images, torch.from_numpy(objects)


def normalise(batch):
    """The recipe scenes-160/rgb-norm-v1: (value - 128) / 64; uint8 NHWC to float32 NCHW."""
    return (torch.from_numpy(np.array(batch)).permute(0, 3, 1, 2).float() - 128) / 64


def augment(images, objects, size, generator):
    """One of eight turns and mirror images for the whole batch; classes stay what they are."""
    objects = objects.clone()
    there = objects[..., 0] >= 0
    flip_x, flip_y, swap = torch.rand(3, generator=generator) < 0.5
    if flip_x:
        images = images.flip(3)
        objects[..., 1] = size - objects[..., 1] - objects[..., 3]
    if flip_y:
        images = images.flip(2)
        objects[..., 2] = size - objects[..., 2] - objects[..., 4]
    if swap:
        images = images.transpose(2, 3)
        objects = objects[..., [0, 2, 1, 4, 3]]
    objects[~there] = -1
    return images.contiguous(memory_format=torch.channels_last), objects


def save(network, recipe, held_out, cells, step):
    tensors = [t.half().float() for t in folded_weights(network)]
    rounded = Network(recipe["graph"]).eval()
    load_folded(rounded, tensors)
    images, objects = held_out
    value = map50(rounded, images, objects, recipe["head"], cells, normalise)
    with open(recipe["out"], "wb") as file:
        for tensor in tensors:
            file.write(tensor.half().numpy().tobytes())
    report = {"map50": value, "total": len(images), "steps": step}
    with open(recipe["out"] + ".json", "w") as file:
        json.dump(report, file)
    return value


def learn(network, recipe, train, held_out):
    images, objects = train
    size, total = recipe["batchSize"], recipe["steps"]
    edge = recipe["head"]["inputSize"]
    cells = cells_of(recipe["head"])
    generator = torch.Generator().manual_seed(recipe["seed"])
    optimiser = torch.optim.AdamW(network.parameters(), recipe["rate"], weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe["rate"], total, pct_start=0.1)
    order, at, loss_sum, started = torch.randperm(len(images), generator=generator), 0, 0.0, time.time()
    for step in range(1, total + 1):
        if at + size > len(order):
            order, at = torch.randperm(len(images), generator=generator), 0
        chosen = order[at : at + size].sort().values
        at += size
        batch, boxes = augment(normalise(images[chosen]), objects[chosen], edge, generator)
        with torch.cpu.amp.autocast(enabled=recipe["bfloat16"]):
            raw = network(batch)
        loss = loss_of(raw.float(), boxes, recipe["head"], cells)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 10)
        optimiser.step()
        schedule.step()
        loss_sum += loss.item()
        if step % 100 == 0:
            rate = step * size / (time.time() - started)
            print(f"step {step}/{total} loss {loss_sum / 100:.3f} {rate:.0f} scenes/s", flush=True)
            loss_sum = 0.0
        if step % recipe["checkpointEvery"] == 0 or step == total:
            network.eval()
            value = save(network, recipe, held_out, cells, step)
            print(f"held-out mAP50 {value:.4f}", flush=True)
            network.train()


def main():
    with open(sys.argv[1]) as file:
        recipe = json.load(file)
    torch.manual_seed(recipe["seed"])
    torch.set_num_threads(recipe["threads"])
    size, most = recipe["head"]["inputSize"], recipe["mostObjects"]
    train = read_scenes(recipe["trainImages"], recipe["trainLabels"], size, most)
    held_out = read_scenes(recipe["heldOutImages"], recipe["heldOutLabels"], size, most)
    network = Network(recipe["graph"]).to(memory_format=torch.channels_last)
    learn(network, recipe, train, held_out)


main()
