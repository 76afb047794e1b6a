import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidatesOf, ruleFor } from '#lib/candidates/extract.ts'
import { japanese } from '#lib/candidates/rules/ja.ts'
import { normalize } from '#lib/documents/normalize.ts'
import { examplesIn } from '#tests/lib/candidates/examples/examples.ts'
import { processorTime } from '#tests/processor-time.ts'

const found = (text: string) => ruleFor(japanese, { text })?.rule.name ?? null

describe('all Japanese rules together', () => {
  test.each([
    '先日の会合では三つの報告があった。',
    '研究者の数は十年で二割増えた。',
    '現在、各機関で準備が進められている。',
    '必要な経費は予算に計上されている。',
    'どの機関が担うべきか。',
    '御紹介いただきありがとうございました。',
    '新たな組織を設ける必要はない。',
    '廃止すべきとの意見もあったが、採らないこととした。',
    '重要な論点が残されている。',
    '「取り組むべき課題」と題する報告を聞いた。',
    '「公開すべき」とする意見と「公開すべきでない」とする意見に分かれた。',
    '米国では、財団が若手の渡航を支援する。',
    'この方法では、まず試料を採取し、次に成分を分析する。',
    '多額の研究費が必要となる実験も多い。',
    '守らなければならないとされてきた。',
    '本件は、部会長に一任することとします。',
    '休憩を挟んで、二時から再開したいと思います。',
    'どのような議論があったのか、お聞かせいただければ幸いです。',
    '本当に必要な人に支援が届いていないのが現状です。',
    '今のままでは、目標の達成は難しいと言わざるを得ません。',
  ])('leave %s', (text) => {
    expect(found(text)).toBeNull()
  })

  test.each([
    '窓口を一つにすべきではないでしょうか。',
    '次の会合までに名簿を整えるべきとの意見が多数を占めた。',
    '急いで結論を出すべきではない。',
    '大学の負担が増えないようにする必要があると考えますので、よろしくお願いします。',
    '顧問を置くことが重要であるとの指摘がなされた。',
    '任期を延ばすよう、関係府省に働きかける。',
    '例えば、表彰の制度があってもいいのかなと思います。',
    '追加の聞き取りを検討していただけないでしょうか。',
    '今後は、年に二度集まることとされた。',
    '参加者からは、対話の場を求める声が多く聞かれた。',
    '令和十年度までに、全ての県に窓口を設置する。',
    '手続を急ぎ進められたい。',
  ])('find %s', (text) => {
    expect(found(text)).not.toBeNull()
  })

  test('look the same written with ， as with 、', () => {
    const examples = examplesIn('ja')
    for (const { name } of japanese.rules)
      for (const example of examples[name]?.yes ?? [])
        if (typeof example === 'string') expect(found(example.replaceAll('、', '，'))).toBe(found(example))
  })

  test('never throw, and a cue stands in its sentence', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        'べき',
        'である',
        '必要',
        'が',
        'と',
        'を',
        '推進する',
        '求める',
        'こと',
        '、',
        '。',
        '「',
        '」',
        'た',
        'ない',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const cue = ruleFor(japanese, { text })?.cue ?? { start: 0, end: 0 }
        expect(0 <= cue.start && cue.start <= cue.end && cue.end <= text.length).toBe(true)
      }),
    )
  })

  test.each(['意見が', 'と', 'こと', '必要が', 'を推進', '「べき」と', 'する', '意見がと述べ'])(
    'are quick on %s repeated',
    (unit) => {
      const whole = { text: unit.repeat(2_000), item: true, under: ['提言'] }
      expect(processorTime(() => ruleFor(japanese, whole))).toBeLessThan(500)
    },
  )

  test('read a document', () => {
    const document = normalize(
      [
        '科学と外交の懇談会　議論の概要',
        '１．現状',
        '研究者の往来は回復しつつある。もっとも、若手の渡航はなお少ない。',
        '２．提言',
        '外務省は、各地の大使館に科学の担当を置くべきである。予算は三億円である。',
        '・若手の渡航を支える基金の創設',
        '・相談の窓口の整備',
      ].join('\n\n'),
    )
    expect(candidatesOf(document).map(({ text, addressee, strength }) => [text, addressee, strength])).toEqual([
      ['外務省は、各地の大使館に科学の担当を置くべきである。', '外務省', 'obligation'],
      ['若手の渡航を支える基金の創設', null, 'call'],
      ['相談の窓口の整備', null, 'call'],
    ])
  })
})
