import type { Metadata } from 'next';
import { words } from '../../lib/text/words.ts';
import { readerLocale } from '../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { methodology } = words(await readerLocale());
  return { title: methodology.title, description: methodology.lead };
}

export default async function MethodologyPage() {
  const { methodology } = words(await readerLocale());
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 py-5 md:px-6">
      <h1>{methodology.title}</h1>
      <p className="text-ink2">{methodology.lead}</p>
      <div className="mt-6 grid max-w-[720px] gap-8">
        {methodology.sections.map((section) => (
          <section key={section.id} id={section.id} className="scroll-mt-4">
            <h2 className="border-ctl border-b pb-1.5">{section.heading}</h2>
            {section.body.map((paragraph) => (
              <p key={paragraph} className="mt-3 text-[14px] leading-[22px]">
                {paragraph}
              </p>
            ))}
          </section>
        ))}
      </div>
    </main>
  );
}
