/** What a model of MLPerf Inference does, and on which data set its rules count its accuracy. */
export interface MlperfModel {
  task: string;
  dataSet: string | null;
}

const models: readonly [RegExp, MlperfModel][] = [
  [/^resnet/i, { task: 'image-classification', dataSet: 'imagenet-2012-val' }],
  [/^(efficientnet|mobilenet|vgg|inception)/i, { task: 'image-classification', dataSet: null }],
  [/^retinanet/i, { task: 'object-detection', dataSet: 'openimages-800' }],
  [/^(ssd|yolo)/i, { task: 'object-detection', dataSet: null }],
  [/^bert/i, { task: 'question-answering', dataSet: 'squad-v1.1' }],
  [/^rnnt|^whisper/i, { task: 'speech-recognition', dataSet: null }],
  [/^3d-unet/i, { task: 'medical-segmentation', dataSet: 'kits19' }],
  [/^pointpainting/i, { task: 'object-detection-3d', dataSet: null }],
  [/^(stable-diffusion|sdxl)/i, { task: 'text-to-image', dataSet: null }],
  [/^dlrm/i, { task: 'recommendation', dataSet: null }],
  [/^rgat/i, { task: 'node-classification', dataSet: null }],
];

/** Language models are what else there is in MLPerf Inference. */
const languageModel: MlperfModel = { task: 'text-generation', dataSet: null };

/** By the name that MLPerf gives a model, e.g. `resnet50`, `bert-99.9`. */
export function mlperfModel(name: string): MlperfModel {
  return models.find(([pattern]) => pattern.test(name))?.[1] ?? languageModel;
}
