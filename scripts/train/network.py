"""Builds a torch module from the neutral layer table that the training scripts write as JSON."""

import torch
from torch import nn
from torch.nn import functional as F


def same_padding(size, kernel, stride):
    """TensorFlow's SAME padding, as lib/models/same-padding.ts: (before, after)."""
    outputs = -(-size // stride)
    total = max(0, (outputs - 1) * stride + kernel - size)
    return total // 2, total - total // 2


def head_conv(channels, out):
    """A 1 x 1 convolution whose objectness starts near 1 %, so that training starts calmly."""
    conv = nn.Conv2d(channels, out, 1)
    nn.init.normal_(conv.weight, std=0.01)
    nn.init.zeros_(conv.bias)
    conv.bias.data[4] = -4.6
    return conv


class Network(nn.Module):
    """One convolution + batch norm per conv layer of the table; batch norm is folded on export."""

    def __init__(self, graph):
        super().__init__()
        self.layers = graph["layers"]
        self.shapes = graph["shapes"]
        self.parts = nn.ModuleDict()
        # The maps a detector's rows are read from are plain convolutions with a bias.
        self.heads = {
            name
            for layer in self.layers
            if layer["op"] == "predictions"
            for name in (layer["from"], layer["with"])
        }
        for layer in self.layers:
            channels = self.shapes[layer["from"]]["channels"]
            key = layer["name"].replace(".", "_")
            if layer["name"] in self.heads:
                self.parts[key] = head_conv(channels, layer["outChannels"])
            elif layer["op"] in ("conv", "depthwise"):
                depthwise = layer["op"] == "depthwise"
                out = channels if depthwise else layer["outChannels"]
                conv = nn.Conv2d(
                    channels, out, layer["kernelSize"], layer["stride"], 0,
                    groups=channels if depthwise else 1, bias=False,
                )
                nn.init.kaiming_normal_(conv.weight, mode="fan_out" if not depthwise else "fan_in")
                self.parts[key] = nn.Sequential(conv, nn.BatchNorm2d(out))
            elif layer["op"] == "dense":
                self.parts[key] = nn.Linear(channels, layer["outChannels"])

    def forward(self, x):
        values = {"input": x}
        for layer in self.layers:
            values[layer["name"]] = self.step(layer, values)
        return values[self.layers[-1]["name"]]

    def step(self, layer, values):
        x = values[layer["from"]]
        part = layer["name"].replace(".", "_")
        if layer["name"] in self.heads:
            return self.parts[part](x)
        if layer["op"] in ("conv", "depthwise"):
            conv, norm = self.parts[part]
            before, after = same_padding(x.shape[2], layer["kernelSize"], layer["stride"])
            # Symmetric padding inside the convolution is faster than a separate pad.
            if before == after:
                x = F.conv2d(x, conv.weight, None, conv.stride, before, 1, conv.groups)
            else:
                x = conv(F.pad(x, (before, after, before, after)))
            x = norm(x)
        elif layer["op"] == "add":
            x = x + values[layer["with"]]
        elif layer["op"] == "max-pool":
            return F.max_pool2d(x, layer["kernelSize"], layer["stride"])
        elif layer["op"] == "concat":
            return torch.cat((x, values[layer["with"]]), 1)
        elif layer["op"] == "upsample":
            return F.interpolate(x, scale_factor=2, mode="nearest")
        elif layer["op"] == "predictions":
            maps = (x, values[layer["with"]])
            rows = [m.permute(0, 2, 3, 1).reshape(len(m), -1, layer["attributes"]) for m in maps]
            return torch.cat(rows, 1)
        elif layer["op"] == "global-average-pool":
            return x.mean((2, 3))
        elif layer["op"] == "dense":
            return self.parts[part](x)
        activation = layer.get("activation", "none")
        if activation == "relu":
            return F.relu(x)
        if activation == "leaky":
            return F.leaky_relu(x, 0.1)
        # relu6 has no bfloat16 gradient in torch 1.13; the difference of two relus is the same.
        return F.relu(x) - F.relu(x - 6) if activation == "relu6" else x


def folded_weights(network):
    """Kernel and bias of every layer in table order, batch norm folded in, as float32 tensors."""
    tensors = []
    for layer in network.layers:
        key = layer["name"].replace(".", "_")
        if key not in network.parts:
            continue
        part = network.parts[key]
        if isinstance(part, (nn.Linear, nn.Conv2d)):
            tensors += [part.weight, part.bias]
            continue
        conv, norm = part
        scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        tensors += [conv.weight * scale[:, None, None, None], norm.bias - norm.running_mean * scale]
    return [tensor.detach().float() for tensor in tensors]


def load_folded(network, tensors):
    """Puts folded weights back, with batch norm made the identity plus the bias."""
    rest = list(tensors)
    for layer in network.layers:
        key = layer["name"].replace(".", "_")
        if key not in network.parts:
            continue
        kernel, bias = rest.pop(0), rest.pop(0)
        part = network.parts[key]
        if isinstance(part, (nn.Linear, nn.Conv2d)):
            part.weight.data, part.bias.data = kernel, bias
            continue
        conv, norm = part
        conv.weight.data, norm.bias.data = kernel, bias
        norm.weight.data.fill_(1)
        norm.running_mean.fill_(0)
        norm.running_var.fill_(1 - norm.eps)
