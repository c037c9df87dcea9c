import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { buttonClass } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';

/** Pages that queue a result's cell once more, filled in. */
export interface AgainHrefs {
  /** On the device that measured it, by its name; null when it is not let in any more. */
  here: { name: string; href: string } | null;
  /** On every device of its kind. */
  kind: { name: string; href: string };
  /** Where is still to be chosen. */
  elsewhere: string;
}

/** For the owner: the same measurement once more, here or on other devices; null hrefs say why not. */
export function AgainSection({ hrefs, locale }: { hrefs: AgainHrefs | null; locale: Locale }) {
  const { history } = catalogueWords(locale);
  const { again } = history;
  return (
    <div className="print:hidden">
      <Section title={history.queueAgain}>
        <p className="text-ink2">{hrefs ? again.body : history.queueOwn}</p>
        {hrefs ? (
          <ul className="mt-3 grid justify-items-start gap-2">
            {hrefs.here ? (
              <li className="max-w-full">
                <Choice href={hrefs.here.href} text={again.here(hrefs.here.name)} />
              </li>
            ) : null}
            <li className="max-w-full">
              <Choice href={hrefs.kind.href} text={again.kind(hrefs.kind.name)} />
            </li>
            <li className="max-w-full">
              <Choice href={hrefs.elsewhere} text={again.elsewhere} />
            </li>
          </ul>
        ) : null}
      </Section>
    </div>
  );
}

function Choice({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} className={`${buttonClass('plain')} max-w-full`}>
      <span className="truncate">{text}</span>
    </a>
  );
}
