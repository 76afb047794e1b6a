import { IntlMessageFormat } from 'intl-messageformat'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** @throws on what is no ICU message */
export function parse(text: string) {
  return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()
}

/** The values that a text asks for, in all its branches, each once and sorted. */
export function namesIn(ast: Element[]): string[] {
  const names = ast.flatMap((element) => {
    const inner = 'options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : []
    const isNamed = 'value' in element && element.type !== 0
    return isNamed ? [element.value, ...inner] : inner
  })
  return [...new Set(names)].sort()
}
