import { formatCount } from '../figures.ts';

/** Words of the command palette. */
export const palette = {
  title: 'Search, go and act',
  field: 'Device, model, runtime, run',
  how: 'Arrow keys choose, Enter opens, Escape closes.',
  choose: 'choose',
  open: 'open',
  closes: 'close',
  asking: 'Searching',
  found: (count: number) =>
    count === 0
      ? 'Nothing found.'
      : count === 1
        ? '1 entry'
        : `${formatCount(count, 'en')} entries`,
  nothing: (sought: string) => `Nothing is called “${sought}”.`,
  nothingHint:
    'Search for a device, a model, a runtime, the beginning of a result’s id, or a page.',
  offline: 'This browser is offline: only pages and actions are searched.',
  unreachable: 'The hub does not answer: only pages and actions are searched.',
  refused: (detail: string) => `The hub refused the search: ${detail}`,
  again: 'Search again',
  groups: {
    recent: 'Chosen before',
    device: 'Devices',
    model: 'Models',
    framework: 'Frameworks',
    result: 'Results',
    study: 'Studies',
    here: 'Rows of this view',
    view: 'Saved views',
    page: 'Pages',
    action: 'Actions',
  },
  kinds: {
    device: 'device',
    model: 'model',
    framework: 'framework',
    result: 'result',
    study: 'study',
    view: 'saved view',
    page: 'page',
    action: 'action',
    basket: 'into the basket',
    unbasket: 'out of the basket',
  },
  points: (count: number) => (count === 1 ? '1 point' : `${formatCount(count, 'en')} points`),
  basketFull: (most: number) => `The basket holds ${most}: take one out first.`,
  basketAdded: (name: string) => `${name} is in the basket.`,
  basketRemoved: (name: string) => `${name} is out of the basket.`,
  pages: {
    explore: 'Explore',
    compare: 'Compare',
    devices: 'Devices',
    jobs: 'Jobs',
    newJob: 'New job',
    addDevice: 'Add device',
    models: 'Model files',
    tokens: 'Tokens of the API',
    methodology: 'Methodology',
    signIn: 'Sign in',
  },
  /** Further words by which a page is found. */
  pageWords: {
    explore: 'charts front table matrix home',
    compare: 'difference versus basket',
    devices: 'fleet boards',
    jobs: 'queue runs',
    newJob: 'measure run queue',
    addDevice: 'enrol install agent',
    models: 'upload artifact onnx tflite',
    tokens: 'api key script access',
    methodology: 'rules statistics how',
    signIn: 'owner login',
  },
  actions: {
    useLight: 'Use the light theme',
    useDark: 'Use the dark theme',
    language: '中文',
    copyLink: 'Copy the link to this page',
    keys: 'Show the keys',
    print: 'Print or save as PDF',
  },
  actionWords: {
    theme: 'theme light dark colour',
    language: 'language chinese english 中文',
    copyLink: 'share url address',
    keys: 'keyboard shortcuts help',
    print: 'pdf paper',
  },
};
