import { languageOf } from '#lib/language-of.ts'

export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((paragraph) => (
      <p key={paragraph} className="said" lang={languageOf(paragraph)}>
        {paragraph}
      </p>
    ))
}
