/**
 * Rows of a real file, mlcommons/inference_results_v4.1@1e5a50f0 summary_results.json (Apache-2.0): figures and
 * names as they stand there, with every kind of unit, both divisions, and cells that are empty text.
 */
const details = 'https://github.com/mlcommons/inference_results_v4.1/tree/main/';

const untether = {
  Submitter: 'UntetherAI',
  Availability: 'available',
  Category: 'closed',
  Suite: 'edge',
  UsedModel: 'resnet50',
  Model: 'resnet',
  Accelerator: 'UntetherAI speedAI240 Slim',
  Software: 'UntetherAI imAIgine SDK v24.07.19',
  compliance: 1,
  errors: 0,
  version: 'v4.1',
  inferred: 0,
  weight_data_types: 'float8',
};
const dell = {
  ...untether,
  ID: 'v4.1-0069',
  System: 'Dell PowerEdge R760xa (4x speedAI240 Slim)',
  Platform: 'r760_u4_slim',
  has_power: false,
  'a#': 4,
  'p#': 2,
  Details: `${details}closed/UntetherAI/results/r760_u4_slim`,
};
const supermicro = {
  ...untether,
  ID: 'v4.1-0068',
  System: 'Supermicro SuperServer H13 (3x speedAI240 Slim)',
  Platform: 'h13_u3_slim',
  has_power: true,
  'a#': 3,
  'p#': 1,
  Details: `${details}closed/UntetherAI/results/h13_u3_slim`,
};
const vivobook = {
  Submitter: 'NeuralMagic',
  Availability: 'available',
  Category: 'open',
  Suite: 'edge',
  System: 'ASUS_Vivobook',
  Platform: 'ASUS_Vivobook-reference-cpu-deepsparse_v1.8.0-default_config',
  Model: 'bert-99',
  Scenario: 'Offline',
  Accelerator: '',
  'a#': '',
  Software: 'deepsparse v1.8.0',
  compliance: 1,
  errors: 0,
  version: 'v4.1',
  inferred: 0,
  has_power: false,
  Details: `${details}open/NeuralMagic/results/ASUS_Vivobook-reference-cpu-deepsparse_v1.8.0-default_config`,
  Performance_Units: 'Samples/s',
};

export const mlperfRows = [
  {
    ...dell,
    Scenario: 'MultiStream',
    Accuracy: 'acc: 75.912',
    Performance_Result: 0.169333,
    Performance_Units: 'Latency (ms)',
  },
  {
    ...dell,
    Scenario: 'Offline',
    Accuracy: 'acc: 75.922',
    Performance_Result: 221845,
    Performance_Units: 'Samples/s',
  },
  {
    ...dell,
    Scenario: 'SingleStream',
    Accuracy: 'acc: 75.912',
    Performance_Result: 0.124016,
    Performance_Units: 'Latency (ms)',
  },
  {
    ...supermicro,
    Scenario: 'Offline',
    Accuracy: 'acc: 75.912',
    Power_Result: 398.3299847793,
    Power_Units: 'Watts',
    Performance_Result: 168720,
    Performance_Units: 'Samples/s',
  },
  {
    ...supermicro,
    Scenario: 'SingleStream',
    Accuracy: 'acc: 75.920',
    Power_Result: 29.2389869184,
    Power_Units: 'millijoules',
    Performance_Result: 0.120438,
    Performance_Units: 'Latency (ms)',
  },
  {
    ...vivobook,
    ID: 'v4.1-0116',
    UsedModel: 'bert-base-pruned90-none-bert-99',
    Accuracy: 'F1: 88.42042174998099',
    weight_data_types: 'fp32',
    Performance_Result: 16.1606,
  },
  {
    ...vivobook,
    ID: 'v4.1-0122',
    UsedModel: 'mobilebert-base_quant-none-bert-99',
    Accuracy: 'F1: 90.80558974686677',
    weight_data_types: 'int8',
    Performance_Result: 17.251,
  },
];
