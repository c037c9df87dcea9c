/** Names that a spreadsheet evaluates, or a careless writer of CSV breaks on (reliability.md W08). */
export const formulaNames = [
  '=1+1',
  '=HYPERLINK("http://evil.test","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  'a "quoted" name',
  'two\nlines',
  'two\r\nlines',
  'comma, semicolon; pipe |',
  '＝１',
  'плата',
  "'apostrophe",
];
