"""Decoding, target assignment and loss of the detector; boxes are centre x, y, width, height."""

import torch
from torch.nn import functional as F


def cells_of(head):
    """Per row of predictions: cell column, cell row, stride, anchor width, anchor height."""
    rows = []
    for m in head["maps"]:
        assert len(m["anchors"]) == 1, "training assigns one box a cell"
        for y in range(m["rows"]):
            for x in range(m["columns"]):
                rows.append([x, y, m["stride"], *m["anchors"][0]])
    return torch.tensor(rows, dtype=torch.float32)


def decode(raw, cells, centre_scale):
    """[..., boxes, 4+] raw values to boxes in pixels, as lib/models/detection/decode.ts."""
    centre = (raw[..., :2].sigmoid() - 0.5) * centre_scale + 0.5 + cells[:, :2]
    size = raw[..., 2:4].clamp(max=4).exp() * cells[:, 3:5]
    return torch.cat((centre * cells[:, 2:3], size), -1)


def iou_and_giou(a, b):
    a1, a2 = a[:, :2] - a[:, 2:] / 2, a[:, :2] + a[:, 2:] / 2
    b1, b2 = b[:, :2] - b[:, 2:] / 2, b[:, :2] + b[:, 2:] / 2
    inter = (torch.min(a2, b2) - torch.max(a1, b1)).clamp(min=0).prod(1)
    union = a[:, 2:].prod(1) + b[:, 2:].prod(1) - inter
    hull = (torch.max(a2, b2) - torch.min(a1, b1)).prod(1)
    iou = inter / union.clamp(min=1e-6)
    return iou, iou - (hull - union) / hull.clamp(min=1e-6)


def assign(objects, head):
    """(image, row of predictions, label, box) of every positive: an object's cell and the two
    nearest neighbours, on each map whose size range it is in. Small objects win contested rows."""
    image, slot = (objects[..., 0] >= 0).nonzero(as_tuple=True)
    found = objects[image, slot]
    centre = found[:, 1:3] + found[:, 3:5] / 2
    size = found[:, 3:5]
    longest = size.max(1).values
    parts, start = [], 0
    for m in head["maps"]:
        anchor = m["anchors"][0][0]
        smallest, largest = (anchor * 0.66, 1e9) if m["stride"] > 8 else (0, anchor * 1.6)
        fits = ((longest >= smallest) & (longest <= largest)).nonzero(as_tuple=True)[0]
        at = centre[fits] / m["stride"]
        cell = at.floor()
        side = torch.where(at - cell < 0.5, -1.0, 1.0)
        zero = torch.zeros_like(side[:, :1])
        for step in (torch.zeros_like(side), torch.cat((side[:, :1], zero), 1), torch.cat((zero, side[:, 1:]), 1)):
            target = (cell + step).long()
            inside = ((target >= 0) & (target < m["columns"])).all(1)
            row = start + target[inside, 1] * m["columns"] + target[inside, 0]
            k = fits[inside]
            parts.append((image[k], row, found[k, 0].long(), torch.cat((centre[k], size[k]), 1)))
        start += m["rows"] * m["columns"]
    images, rows, labels, boxes = (torch.cat(column) for column in zip(*parts))
    order = boxes[:, 2:].prod(1).argsort(descending=True)
    images, rows, labels, boxes = images[order], rows[order], labels[order], boxes[order]
    # Later writes win: the position of the last claim of every row.
    owner = torch.full((len(objects), start), -1)
    owner[images, rows] = torch.arange(len(rows))
    kept = owner[images, rows] == torch.arange(len(rows))
    return images[kept], rows[kept], labels[kept], boxes[kept]


def loss_of(raw, objects, head, cells):
    images, rows, labels, boxes = assign(objects, head)
    positive = raw[images, rows]
    predicted = decode(positive, cells[rows], head["centreScale"])
    iou, giou = iou_and_giou(predicted, boxes)
    objectness = torch.zeros(raw.shape[:2])
    objectness[images, rows] = iou.detach().clamp(0, 1)
    one_hot = F.one_hot(labels, head["classes"]).float()
    count = max(1, len(rows))
    return (
        3 * (1 - giou).sum() / count
        + F.binary_cross_entropy_with_logits(raw[..., 4], objectness, reduction="sum") / count
        + F.binary_cross_entropy_with_logits(positive[:, 5:], one_hot, reduction="sum") / count
    )
