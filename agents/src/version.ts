declare const __AGENT_VERSION__: string | undefined;

/** Version of the agent: the package's own in a build, `source` when run from its sources. */
export const agentVersion: string =
  typeof __AGENT_VERSION__ === 'string' ? __AGENT_VERSION__ : 'source';
