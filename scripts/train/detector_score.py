"""mAP at IoU 0.5 of a detector on held-out scenes: class-wise greedy suppression, then COCO's
101-point interpolation. A check beside training; the published figure is counted again from the
written file with the project's own code."""

import numpy as np
import torch

from detector_loss import decode


def overlaps(box, others):
    low = np.maximum(box[:2], others[:, :2])
    high = np.minimum(box[2:], others[:, 2:])
    inter = np.clip(high - low, 0, None).prod(1)
    return inter / ((box[2:] - box[:2]).prod() + (others[:, 2:] - others[:, :2]).prod(1) - inter)


def suppress(boxes, scores, most):
    order, kept = np.argsort(-scores), []
    while len(order):
        kept.append(order[0])
        order = order[1:][overlaps(boxes[order[0]], boxes[order[1:]]) <= most]
    return kept


def detections(raw, cells, head, least=0.01):
    """(scene, label, score, corners) of what is left of a batch."""
    boxes = decode(raw, cells, head["centreScale"]).numpy()
    corners = np.concatenate((boxes[..., :2] - boxes[..., 2:] / 2, boxes[..., :2] + boxes[..., 2:] / 2), -1)
    scores = (raw[..., 4:5].sigmoid() * raw[..., 5:].sigmoid()).numpy()
    for scene in range(len(raw)):
        for label in range(head["classes"]):
            rows = np.flatnonzero(scores[scene, :, label] > least)
            for k in suppress(corners[scene, rows], scores[scene, rows, label], 0.5):
                yield scene, label, scores[scene, rows[k], label], corners[scene, rows[k]]


def average_precision(hits, total):
    hits = np.array(hits, dtype=bool)
    found = np.cumsum(hits)
    precision = found / np.arange(1, len(hits) + 1)
    precision = np.maximum.accumulate(precision[::-1])[::-1]
    at = np.searchsorted(found / total, np.linspace(0, 1, 101))
    return np.where(at < len(hits), precision[np.minimum(at, len(hits) - 1)], 0).mean()


def map50(network, images, objects, head, cells, normalise):
    found = [[] for _ in range(head["classes"])]
    with torch.no_grad():
        for start in range(0, len(images), 100):
            raw = network(normalise(images[start : start + 100])).float()
            for scene, label, score, corners in detections(raw, cells, head):
                found[label].append((score, start + scene, corners))
    values = []
    for label in range(head["classes"]):
        truth = {}
        for scene, slot in (objects[..., 0] == label).nonzero().tolist():
            x, y, width, height = objects[scene, slot, 1:].tolist()
            truth.setdefault(scene, []).append([x, y, x + width, y + height])
        taken = {scene: [False] * len(boxes) for scene, boxes in truth.items()}
        hits = []
        for _, scene, corners in sorted(found[label], key=lambda item: -item[0]):
            overlap = overlaps(corners, np.array(truth.get(scene, [[0, 0, 0, 0]])))
            best = max(
                (k for k in range(len(truth.get(scene, []))) if not taken[scene][k]),
                key=lambda k: overlap[k],
                default=None,
            )
            hit = best is not None and overlap[best] >= 0.5
            if hit:
                taken[scene][best] = True
            hits.append(hit)
        total = sum(len(boxes) for boxes in truth.values())
        values.append(average_precision(hits, total) if hits else 0.0)
    return float(np.mean(values))
