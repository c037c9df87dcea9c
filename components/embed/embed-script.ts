import { heightMessage } from '../../lib/export/embed/embed-code.ts';

/**
 * All that runs in a frame, which stands without it: it tells the page around it how high it is, takes
 * a theme from it, shows what a mark says, and moves between marks by the arrow keys.
 */
export const embedScript = `
(() => {
  const root = document.documentElement;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told || parent === window) return;
    told = height;
    parent.postMessage({ type: '${heightMessage}', height }, '*');
  };
  new ResizeObserver(tell).observe(root);
  addEventListener('message', ({ data, source }) => {
    if (source !== parent || data?.type !== 'inferometer:theme') return;
    if (data.theme === 'auto') delete root.dataset.theme;
    else if (data.theme === 'light' || data.theme === 'dark') root.dataset.theme = data.theme;
  });
  const figure = document.querySelector('figure[data-chart]');
  if (!figure) return;
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  figure.append(tip);
  const said = new Map();
  for (const title of figure.querySelectorAll('.m > title')) {
    said.set(title.parentNode, title.textContent);
    title.parentNode.setAttribute('aria-label', title.textContent.split('\\n').join(', '));
    title.remove();
  }
  const markOf = (event) => event.target.closest?.('.m');
  const hide = () => { tip.hidden = true; };
  const show = (event) => {
    const mark = markOf(event);
    if (!mark) return hide();
    tip.textContent = said.get(mark);
    tip.hidden = false;
    const [box, at] = [figure.getBoundingClientRect(), mark.getBoundingClientRect()];
    const beside = at.right + 8 + tip.offsetWidth <= box.right ? at.right + 8 : at.left - 8 - tip.offsetWidth;
    tip.style.left = Math.max(0, Math.min(beside, box.right - tip.offsetWidth) - box.left) + 'px';
    tip.style.top = Math.max(0, Math.min(at.top - box.top - 12, box.height - tip.offsetHeight)) + 'px';
  };
  figure.addEventListener('pointerover', show);
  figure.addEventListener('pointerleave', hide);
  figure.addEventListener('focusin', show);
  figure.addEventListener('focusout', hide);
  figure.addEventListener('keydown', (event) => {
    const mark = markOf(event);
    if (event.key === 'Escape') return hide();
    if (!mark) return;
    const marks = [...mark.ownerSVGElement.querySelectorAll('.m')].sort((a, b) => a.dataset.order - b.dataset.order);
    const at = marks.indexOf(mark);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const other = marks[Math.max(0, Math.min(marks.length - 1, next))];
    mark.tabIndex = -1;
    other.tabIndex = 0;
    other.focus();
  });
})();
`.trim();
