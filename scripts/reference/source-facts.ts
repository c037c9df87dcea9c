/** What is known of a source beyond its rows; row counts and dates are taken from the rows. */
export interface SourceFacts {
  label: string;
  url: string;
  licence: string;
  /** What `latency_ms_mean` holds where the row itself does not say otherwise. */
  latencyStatistic: 'mean' | 'unstated';
  note: string;
}

const mlperf =
  'Official p90 (single stream) and p99 (multi-stream) are early-stopping estimates; mean, min, max, p50 and the count come from the run log where it was read. Cite as: published by <submitter>, round, division.';

/** The sources by file name, in the order of the file names. */
export const sourceFacts: Record<string, SourceFacts> = {
  aallan_edge: {
    label: 'Benchmarking machine learning on the edge (A. Allan)',
    url: 'https://github.com/aallan/benchmarking-ml-on-the-edge',
    licence: 'MIT',
    latencyStatistic: 'mean',
    note: 'Mean inference time of two SSD models.',
  },
  coral_edgetpu: {
    label: 'Coral Edge TPU performance benchmarks',
    url: 'https://coral.ai/docs/edgetpu/benchmarks',
    licence: 'page: none seen, figures cited; reference CSVs: Apache-2.0',
    latencyStatistic: 'unstated',
    note: 'Model execution only; hosts partly not named.',
  },
  hailo_model_zoo: {
    label: 'Hailo Model Zoo',
    url: 'https://github.com/hailo-ai/hailo_model_zoo',
    licence: 'MIT',
    latencyStatistic: 'unstated',
    note: 'Frames per second at batch 1 and 8 with hardware accuracy; no latency, host not stated.',
  },
  mlperf_inference_edge_closed: {
    label: 'MLPerf Inference, edge, closed division',
    url: 'https://mlcommons.org/benchmarks/inference-edge/',
    licence: 'Apache-2.0; MLCommons results-usage rules',
    latencyStatistic: 'mean',
    note: mlperf,
  },
  mlperf_inference_edge_open: {
    label: 'MLPerf Inference, edge, open division',
    url: 'https://mlcommons.org/benchmarks/inference-edge/',
    licence: 'Apache-2.0; MLCommons results-usage rules',
    latencyStatistic: 'mean',
    note: mlperf,
  },
  mlperf_mobile: {
    label: 'MLPerf Mobile',
    url: 'https://mlcommons.org/benchmarks/inference-mobile/',
    licence: 'Apache-2.0; MLCommons results-usage rules',
    latencyStatistic: 'mean',
    note: 'Log summaries; accuracy is published only as images.',
  },
  mlperf_tiny: {
    label: 'MLPerf Tiny',
    url: 'https://mlcommons.org/benchmarks/inference-tiny/',
    licence: 'Apache-2.0; MLCommons results-usage rules',
    latencyStatistic: 'unstated',
    note: 'Inferences per second, accuracy and energy; no latency.',
  },
  mnn: {
    label: 'MNN benchmark results',
    url: 'https://github.com/alibaba/MNN',
    licence: 'Apache-2.0',
    latencyStatistic: 'mean',
    note: 'Minimum, maximum and average.',
  },
  ncnn: {
    label: 'ncnn benchmark table',
    url: 'https://github.com/Tencent/ncnn/blob/master/benchmark/README.md',
    licence: 'BSD-3-Clause',
    latencyStatistic: 'mean',
    note: 'Random weights: speed only. The sample count is the loop count.',
  },
  nvidia_jetson: {
    label: 'NVIDIA Jetson repositories',
    url: 'https://github.com/NVIDIA-AI-IOT/torch2trt',
    licence: 'MIT; BSD-3-Clause',
    latencyStatistic: 'unstated',
    note: 'torch2trt, tf_trt_models, jetson_benchmarks and jetson-inference; latency and throughput measured separately.',
  },
  opencv_zoo: {
    label: 'OpenCV Zoo benchmark',
    url: 'https://github.com/opencv/opencv_zoo',
    licence: 'Apache-2.0',
    latencyStatistic: 'mean',
    note: 'Mean and median with pre- and post-processing.',
  },
  openvino: {
    label: 'OpenVINO published benchmarks 2024.1',
    url: 'https://docs.openvino.ai',
    licence: 'Apache-2.0',
    latencyStatistic: 'unstated',
    note: 'Throughput and latency are separate runs.',
  },
  paddle_lite: {
    label: 'Paddle Lite benchmark',
    url: 'https://github.com/PaddlePaddle/Paddle-Lite',
    licence: 'Apache-2.0',
    latencyStatistic: 'mean',
    note: 'Mean of 600 inferences.',
  },
  qualcomm_ai_hub: {
    label: 'Qualcomm AI Hub Models',
    url: 'https://github.com/quic/ai-hub-models',
    licence: 'BSD-3-Clause (repository)',
    latencyStatistic: 'unstated',
    note: 'Image classification and object detection only; accuracy over partial sample sets.',
  },
  qutibench: {
    label: 'QuTiBench',
    url: 'https://github.com/RCL-lab/QutibenchWeb',
    licence: 'Apache-2.0',
    latencyStatistic: 'unstated',
    note: 'System or compute level as the row states; frameworks not stated.',
  },
  rknn_model_zoo: {
    label: 'RKNN Model Zoo',
    url: 'https://github.com/airockchip/rknn_model_zoo',
    licence: 'Apache-2.0',
    latencyStatistic: 'unstated',
    note: 'Frames per second of the inference alone.',
  },
  stm32ai_modelzoo: {
    label: 'STM32 model zoo',
    url: 'https://github.com/STMicroelectronics/stm32ai-modelzoo',
    licence: 'per-folder licences; figures cited',
    latencyStatistic: 'unstated',
    note: 'Inference time and partly accuracy on microcontrollers.',
  },
  tflite_hosted: {
    label: 'TensorFlow Lite hosted models',
    url: 'https://github.com/tensorflow/docs-l10n',
    licence: 'Apache-2.0',
    latencyStatistic: 'unstated',
    note: 'Copies of pages since withdrawn.',
  },
  tnn: {
    label: 'TNN benchmark data',
    url: 'https://github.com/Tencent/TNN',
    licence: 'BSD-3-Clause',
    latencyStatistic: 'unstated',
    note: 'Which statistic is not stated.',
  },
  tryolabs: {
    label: 'Tryolabs: Machine Learning on Edge Devices',
    url: 'https://tryolabs.com/blog/machine-learning-on-edge-devices-benchmark-report/',
    licence: 'article: none stated, single figures cited; raw files: MIT (setup.py)',
    latencyStatistic: 'mean',
    note: 'Figures from the text, and statistics of the raw per-image times whose device is inferred.',
  },
  ultralytics: {
    label: 'Ultralytics guides',
    url: 'https://github.com/ultralytics/ultralytics',
    licence: 'AGPL-3.0 (repository); figures cited',
    latencyStatistic: 'unstated',
    note: 'Milliseconds per image on COCO128; 20 rows on COCO8, whose mAP is not comparable.',
  },
};
