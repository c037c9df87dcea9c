/*
 * The least that a program can do around ONNX Runtime: fill the input, read the clock, run, read the
 * clock. `npm run bench -- harness` compares the agent with it.
 *
 * usage: loop MODEL INPUT OUTPUT OUTPUT_VALUES WARMUP_MS WINDOW_MS DIM...
 * prints: count p50_ns p99_ns sum_of_the_first_output
 */
#include <onnxruntime_c_api.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define IMAGES 8
#define MOST_SAMPLES 2000000

static const OrtApi *ort;

static void check(OrtStatus *status) {
  if (status == NULL) return;
  fprintf(stderr, "%s\n", ort->GetErrorMessage(status));
  exit(1);
}

static double now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

/* The same seeded bytes on every side (xorshift32). */
static unsigned char *noise_bytes(size_t length) {
  unsigned char *bytes = malloc(length);
  uint32_t state = 0x2545f491u;
  for (size_t i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    bytes[i] = (unsigned char)state;
  }
  return bytes;
}

static OrtValue *tensor(float *data, size_t values, const int64_t *dims, size_t rank) {
  OrtMemoryInfo *memory;
  OrtValue *value;
  check(ort->CreateCpuMemoryInfo(OrtArenaAllocator, OrtMemTypeDefault, &memory));
  check(ort->CreateTensorWithDataAsOrtValue(memory, data, values * sizeof(float), dims, rank,
                                            ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT, &value));
  return value;
}

int main(int argc, char **argv) {
  if (argc < 8) return 2;
  const char *inputs[] = {argv[2]}, *outputs[] = {argv[3]};
  const size_t output_values = strtoul(argv[4], NULL, 10);
  const double warmup_ns = atof(argv[5]) * 1e6, window_ns = atof(argv[6]) * 1e6;
  const size_t rank = (size_t)argc - 7;
  int64_t dims[16];
  size_t length = 1;
  for (size_t i = 0; i < rank; i++) length *= (size_t)(dims[i] = atoll(argv[7 + i]));

  ort = OrtGetApiBase()->GetApi(ORT_API_VERSION);
  OrtEnv *env;
  OrtSessionOptions *options;
  OrtSession *session;
  check(ort->CreateEnv(ORT_LOGGING_LEVEL_WARNING, "loop", &env));
  check(ort->CreateSessionOptions(&options));
  check(ort->SetIntraOpNumThreads(options, 1));
  check(ort->SetInterOpNumThreads(options, 1));
  check(ort->SetSessionGraphOptimizationLevel(options, ORT_ENABLE_ALL));
  check(ort->CreateSession(env, argv[1], options, &session));

  const size_t batch = (size_t)dims[0];
  const size_t image = length / batch;
  const unsigned char *bytes = noise_bytes(image * IMAGES);
  float *input = malloc(length * sizeof(float)), *output = malloc(output_values * sizeof(float));
  const OrtValue *fed[] = {tensor(input, length, dims, rank)};
  OrtValue *fetched[] = {NULL};
  double *samples = calloc(MOST_SAMPLES, sizeof(double));
  double sum = 0;
  size_t count = 0;
  const double start = now_ns();
  int measuring = 0;
  double window_start = 0;
  for (size_t call = 0; count < MOST_SAMPLES; call++) {
    for (size_t row = 0; row < batch; row++) {
      const unsigned char *from = bytes + (call + row) % IMAGES * image;
      for (size_t i = 0; i < image; i++) input[row * image + i] = ((float)from[i] - 128) / 64;
    }
    const double t0 = now_ns();
    check(ort->Run(session, NULL, inputs, fed, 1, outputs, 1, fetched));
    const double t1 = now_ns();
    if (call == 0) {
      /* From now on into the same memory: the shape of the output was not known before. */
      void *data;
      check(ort->GetTensorMutableData(fetched[0], &data));
      memcpy(output, data, output_values * sizeof(float));
      for (size_t i = 0; i < output_values; i++) sum += output[i];
    }
    if (measuring) {
      samples[count++] = t1 - t0;
      if (t1 - window_start >= window_ns) break;
    } else if (t1 - start >= warmup_ns) {
      measuring = 1;
      window_start = now_ns();
    }
  }
  qsort(samples, count, sizeof(double), ascending);
  printf("%zu %.0f %.0f %.6f\n", count, samples[(count + 1) / 2 - 1],
         samples[(size_t)(count * 0.99 + 0.999999) - 1], sum);
  return 0;
}
