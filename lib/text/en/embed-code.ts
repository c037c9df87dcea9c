/** Words of the snippets for other people's pages. */
export const embedCode = {
  frame: 'Frame for a web page',
  frameHint: 'It takes the height of what it shows, sets no cookies and works without JavaScript.',
  theme: 'Theme',
  themes: { auto: 'The reader’s', light: 'Light', dark: 'Dark' },
  picture: 'Live picture for a README',
  pictureHint:
    'It shows the newest figures whenever it is loaded, unless the view has a data version.',
  badge: 'Badge for a README',
  badgeHint: (hub: string) =>
    `The figure of one combination, at most five minutes old. Others can read it only if they reach ${hub}.`,
  endpoint: 'The same for shields.io',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser does not allow copying. The text is selected: copy it yourself.',
};
