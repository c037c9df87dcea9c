import type { PublishedSource } from '../../../contract/published.ts';
import type { Catalogue } from '../catalogue.ts';

/** A small catalogue in the grammar of prisma/reference/catalogue. */
export const shortCatalogue: Catalogue = {
  devices: {
    names: { 'jetson-nano': 'Jetson Nano' },
    published: { 'NVIDIA Jetson Nano': 'jetson-nano' },
  },
  models: {
    models: { 'resnet-50': { name: 'ResNet-50', family: 'ResNet-50' } },
    published: { table: { 'ResNet-50': 'resnet-50', resnet50_quant: ['resnet-50', 'int8'] } },
  },
  runtimes: {
    names: { tensorrt: 'TensorRT', tflite: 'TFLite' },
    published: {
      TensorRT: {
        '': { slug: 'tensorrt', version: null, provider: 'gpu' },
        'TensorRT 8.5.2, CUDA 11.4': { slug: 'tensorrt', version: '8.5.2', provider: 'gpu' },
      },
      TFLite: { '': { slug: 'tflite', version: null, provider: null } },
    },
    accelerators: { CPU: 'cpu' },
  },
  tasks: { published: { image_classification: 'image-classification' }, ofModel: {} },
  dataSets: {
    dataSets: {
      'ImageNet 2012 (validation)': { id: 'imagenet-2012-val', total: 50_000, split: 'round' },
      'ImageNetV2 matched-frequency': { id: 'imagenetv2-mf', total: null },
      'ImageNet (partial)': { id: 'imagenet-partial@1000', total: 1000, subset: '1,000 images' },
    },
    metrics: {
      'hardware PSNR': { slug: 'psnr', scale: null },
      F1_percent: { slug: 'f1', scale: 'percent' },
    },
  },
  precisions: {
    published: { fp16: 'fp16', uint8: 'int8' },
    ofSource: { logs: { float: 'fp32' } },
    notAFormat: ['float'],
  },
};

/** A source of the given key whose averages are stated averages. */
export function shortSource(key: string): PublishedSource {
  return {
    key,
    label: 'A table',
    url: 'https://example.org/table',
    licence: 'MIT',
    latencyStatistic: 'mean',
    note: '',
    rows: 1,
    from: null,
    to: null,
  };
}
