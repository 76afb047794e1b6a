/** What a browser says when a page failed; kept apart from the rest so that only this travels to it. */
export const messages = {
  en: {
    title: 'Something went wrong on our side',
    text: 'What you sent was not saved. Please try again; if it happens once more, tell the secretariat what you did and quote this number: {digest}.',
    retry: 'Try again',
  },
  ja: {
    title: 'システム側で問題が発生しました',
    text: '送信された内容は保存されていません。もう一度お試しください。再び発生する場合は、操作内容と次の番号を事務局へお知らせください：{digest}',
    retry: 'もう一度試す',
  },
}
