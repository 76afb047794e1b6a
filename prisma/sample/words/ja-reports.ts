import type { Words } from './kind.ts'

export const reports: Pick<Words, 'begun' | 'going' | 'trouble' | 'near' | 'idle'> = {
  begun: [
    {
      changed: '{partner}と初回の打合せを行い、{thing}の範囲と役割分担に合意した。',
      nextStep: '来月末までに工程表を作成する。',
    },
    {
      changed: '担当者{n}名による作業班を設けた。{thing}に関する既存の資料を整理している。',
      obstacles: '用語の定義が機関により異なる。',
      nextStep: '定義を文書で統一する。',
    },
    { changed: '初年度の予算が配分され、{thing}の担当を決めた。', nextStep: '仕様書の作成に着手する。' },
    {
      changed: '{thing}の素案を{partner}に送付し、意見を照会した。',
      obstacles: '予算編成期と重なり、回答に時間を要する見込みである。',
      nextStep: '意見を反映した第2案を作成する。',
    },
    { changed: '小規模な試行から{thing}に着手した。', nextStep: '6週間後に試行の結果を取りまとめる。' },
  ],
  going: [
    {
      changed: '作業項目のうち{n}件が完了した。{thing}はおおむね計画どおりである。',
      nextStep: '台風期の前に次の項目に着手する。',
    },
    { changed: '第2案を取りまとめ、{partner}の了承を得た。', nextStep: '残る2点を調整する。' },
    { changed: '入札を行い、契約を締結した。', obstacles: '納期が当初より{n}日延びる見込みである。' },
    { changed: '説明会に{n}名が参加し、意見3件を{thing}に反映した。' },
    { changed: '6週間の試行を終え、不具合は生じなかった。', nextStep: '結果を公表し、対象を広げる。' },
    {
      changed: '記録の半数を点検した。',
      obstacles: '古い記録は紙でのみ残されている。',
      nextStep: 'どこまで遡るかを決める。',
    },
    { changed: '{partner}の職員を対象に研修を1日行った。', nextStep: '異動者向けの研修を春に行う。' },
    { changed: '外部有識者から11件の指摘を受け、うち9件を{thing}に反映した。' },
  ],
  trouble: [
    {
      changed: '{thing}に大きな進展はない。',
      obstacles: '専任の担当者が異動し、後任が決まっていない。',
      nextStep: '{partner}に3か月の応援を要請する。',
    },
    {
      changed: '{thing}の所要額が{n}％増加する見込みとなった。',
      obstacles: '差額の財源がない。',
      nextStep: '規模の縮小を含めた案を来月示す。',
    },
    {
      changed: '当機関のみで行える準備を終えた。',
      obstacles: 'ラウンドテーブルに参加していない機関のデータを必要とする。',
      nextStep: '事務局から照会いただきたい。',
    },
    { changed: '{partner}と2回協議したが、費用負担について合意に至らなかった。', obstacles: '双方とも予算がない。' },
  ],
  near: [
    { changed: '{thing}は校正を残すのみとなった。', nextStep: '6週間以内に公表する。' },
    { changed: '残る{n}件の意見に回答した。', nextStep: '関係機関の署名を得る。' },
    { changed: '運用担当への引き継ぎを終えた。1か月間、状況を確認する。' },
  ],
  idle: [
    { changed: '未着手。{thing}は春の予算決定を待って開始する。', nextStep: '決定後4週間以内に着手する。' },
    { changed: '作業の順序を決めた。{thing}は3番目に着手する。' },
  ],
}
