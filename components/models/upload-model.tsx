'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Precision } from '../../lib/contract/vocabulary.ts';
import { modelWords } from '../../lib/text/model-words.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.ts';
import { describeModel, type TypedModel, type WrongField } from './describe-model.ts';
import { type SendProgress, sendModel } from './send-model.ts';

const untyped: TypedModel = {
  name: '',
  task: 'image-classification',
  precision: 'fp32',
  shape: '',
  recipe: '',
};

/** Sends a model file to the hub, with what it cannot tell of itself. */
export function UploadModel() {
  const words = modelWords(useLocale());
  const { shell } = useWords();
  const router = useRouter();
  const fileId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState(untyped);
  const [wrong, setWrong] = useState<WrongField | null>(null);
  const [progress, setProgress] = useState<SendProgress | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const field = (key: keyof TypedModel) => ({
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });

  async function send(event: FormEvent) {
    event.preventDefault();
    setRefused(null);
    const head = file && new Uint8Array(await file.slice(0, 8).arrayBuffer());
    const described = describeModel(typed, head);
    setWrong('wrong' in described ? described.wrong : null);
    if ('wrong' in described || file === null) return;
    try {
      const state = await sendModel(file, described.description, {
        fetch: (path, init) => fetch(path, init),
        sleep: untilOnline,
        onProgress: setProgress,
        unreachable: shell.hubUnreachable,
      });
      if (state.refused !== null) setRefused(state.refused);
      else {
        toast(words.kept(described.description.name));
        setTyped(untyped);
        router.refresh();
      }
    } catch (error) {
      setRefused(error instanceof Error ? error.message : shell.hubUnreachable);
    }
    setProgress(null);
  }

  const fileWrong = wrong === 'file' || wrong === 'format' ? words.wrong[wrong] : null;
  return (
    <form onSubmit={(event) => void send(event)} className="grid max-w-[560px] gap-4" noValidate>
      <p className="text-ink2">{words.uploadBody}</p>
      <div>
        <label htmlFor={fileId} className="mb-1 block text-ink2 text-small">
          {words.file}
        </label>
        <input
          id={fileId}
          type="file"
          accept=".onnx,.tflite"
          aria-invalid={fileWrong ? true : undefined}
          aria-describedby={fileWrong ? `${fileId}-said` : undefined}
          className="block w-full text-body text-ink2 file:mr-3 file:h-[30px] file:rounded-ctl file:border file:border-ctl file:bg-surface file:px-3 file:font-medium file:text-ink pointer-coarse:file:h-10"
          onChange={(event) => {
            const chosen = event.target.files?.[0] ?? null;
            setFile(chosen);
            if (chosen && typed.name === '') {
              setTyped({ ...typed, name: chosen.name.replace(/\.[^.]*$/, '').slice(0, 120) });
            }
          }}
        />
        {fileWrong ? (
          <p id={`${fileId}-said`} className="mt-1 text-fail text-small">
            {fileWrong}
          </p>
        ) : null}
      </div>
      <TextField
        label={words.name}
        {...field('name')}
        error={wrong === 'name' ? words.wrong.name : null}
      />
      <TextField
        label={words.task}
        {...field('task')}
        hint={words.taskHint}
        error={wrong === 'task' ? words.wrong.task : null}
      />
      <div>
        <Select
          label={words.precision}
          prefix={words.precision}
          value={typed.precision}
          options={Precision.options.map((value) => ({ value, label: value }))}
          onChoose={(value) => {
            const chosen = Precision.safeParse(value);
            if (chosen.success) setTyped({ ...typed, precision: chosen.data });
          }}
        />
      </div>
      <TextField
        label={words.shape}
        {...field('shape')}
        hint={words.shapeHint}
        error={wrong === 'shape' ? words.wrong.shape : null}
      />
      <TextField
        label={words.recipe}
        {...field('recipe')}
        hint={words.recipeHint}
        error={wrong === 'recipe' ? words.wrong.recipe : null}
      />
      {refused === null ? null : (
        <p role="alert" className="text-fail">
          {refused}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" disabled={progress !== null}>
          {words.send}
        </Button>
        <p role="status" className="text-ink2">
          {progress === null ? '' : progressText(progress, words)}
        </p>
      </div>
    </form>
  );
}

/** Waits so many milliseconds, or until the browser has a network again. */
function untilOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    addEventListener('online', go);
  });
}

function progressText({ step, share }: SendProgress, words: ReturnType<typeof modelWords>): string {
  if (step === 'checking') return words.checking;
  return words[step](String(Math.floor(share * 100)));
}
