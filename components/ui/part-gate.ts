/** What a part's code waits for before it is fetched. */
export interface Gate {
  open: () => void;
  /** Opens the next time that somebody opens it. */
  shut: () => void;
  opened: () => Promise<void>;
  /** Tells who waits that the code did not come. */
  fail: () => void;
  /** Runs a task whenever the code does not come; returns the undoing. */
  onFailure: (task: () => void) => () => void;
}

/** A gate that is shut. */
export function makeGate(): Gate {
  let open = () => {};
  let opened = Promise.resolve();
  const shut = () => {
    opened = new Promise((done) => {
      open = done;
    });
  };
  shut();
  const failed = new Set<() => void>();
  return {
    open: () => open(),
    shut,
    opened: () => opened,
    fail: () => {
      for (const task of failed) task();
    },
    onFailure: (task) => {
      failed.add(task);
      return () => failed.delete(task);
    },
  };
}

/** What `load` fetches once the gate is open; a fetch that fails is tried at the next opening. */
export async function loadBehind<T>(gate: Gate, load: () => Promise<T>): Promise<T> {
  for (;;) {
    await gate.opened();
    // Shut before the attempt, so that whoever opens it meanwhile asks for the next one.
    gate.shut();
    try {
      return await load();
    } catch {
      // The hub does not answer: what the server drew stands, and its links are links.
      gate.fail();
    }
  }
}
