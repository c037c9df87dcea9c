import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type AgainHrefs, AgainSection } from './again-section.tsx';

const hrefs: AgainHrefs = {
  here: { name: 'shelf-pi4', href: '/jobs/new?to=device:1' },
  kind: { name: 'Raspberry Pi 4', href: '/jobs/new?to=class:rpi4' },
  elsewhere: '/jobs/new?model=glyphs-s',
};
const draw = (given: AgainHrefs | null, locale: 'en' | 'zh-CN' = 'en') =>
  renderToStaticMarkup(<AgainSection hrefs={given} locale={locale} />);

test('the same is measured once more here, on its kind, or elsewhere', () => {
  const markup = draw(hrefs);
  expect(markup).toMatch(/href="\/jobs\/new\?to=device:1"[^>]*><[^>]*>On shelf-pi4 again</);
  expect(markup).toMatch(/href="\/jobs\/new\?to=class:rpi4"[^>]*><[^>]*>On every Raspberry Pi 4</);
  expect(markup).toMatch(/href="\/jobs\/new\?model=glyphs-s"[^>]*><[^>]*>On other devices</);
});

test('a device that is gone is not offered, and what no hub can ask for is said', () => {
  expect(draw({ ...hrefs, here: null }).match(/<a /g)).toHaveLength(2);
  expect(draw(null)).not.toContain('<a ');
  expect(draw(null)).toContain('on its device alone');
  expect(draw(hrefs, 'zh-CN')).toContain('在其他设备上测量');
});
