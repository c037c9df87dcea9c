/** Words of the page where a sign-in link leads that can no longer be used. */
export const signIn = {
  title: 'Sign in',
  expired: 'This sign-in link was used already or is older than 15 minutes.',
  how: 'The owner signs in with a link that works once. Make one on the machine that runs Inferometer:',
  command: 'npm run owner-link',
  reading: 'Reading charts and results needs no signing in.',
};
