'use client'
import { useActionState, useEffect, useRef } from 'react'
import type { FormAction } from '#lib/form-action.ts'
import type { FormState } from '#lib/settle.ts'
import { useFollowing } from './use-following.ts'
import { useKeys } from './use-keys.ts'
import { useSelected } from './use-selected.ts'

type Props = {
  actions: Record<'takeUp' | 'undo' | 'add' | 'stretch', FormAction>
  hidden: Record<string, string>
  documentId: string
  open?: { id: string; version: number }
  stampUrl: string
  stamp: string
  words: Record<'help' | 'close' | 'title' | 'add' | 'stretch' | 'changed', string> & { sheet: [string, string][] }
}

const idle: FormState = { status: 'idle' }

/** Works the list by keys and by what is selected in the text. Without JavaScript its two forms serve the buttons of the list. */
export function Keys({ actions, hidden, documentId, open, stampUrl, stamp, words }: Props) {
  const help = useRef<HTMLDialogElement>(null)
  const [taken, takeUp] = useActionState(actions.takeUp, idle)
  const [undone, undo] = useActionState(actions.undo, idle)
  const [added, add] = useActionState(actions.add, idle)
  const [stretched, stretch] = useActionState(actions.stretch, idle)
  const { selected, drop } = useSelected()
  useKeys(() => help.current?.showModal())
  useFollowing(stampUrl, stamp)

  useEffect(() => {
    if (added.status === 'ok' || stretched.status === 'ok') drop()
  }, [added, stretched, drop])

  const states = [taken, undone, added, stretched]
  const series = Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" {...{ name, value }} />)
  const passage = selected && (
    <>
      <input type="hidden" name="exact" value={selected.exact} />
      <input type="hidden" name="start" value={selected.start ?? ''} />
    </>
  )
  return (
    <>
      <form id="take-up" action={takeUp}>
        {series}
      </form>
      <form id="undo" action={undo}>
        {series}
      </form>
      <div className="keybar" role="status">
        {states.map((state, index) => said(state, index))}
        {selected && (
          <div className="acts">
            <form action={add}>
              {series}
              <input type="hidden" name="documentId" value={documentId} />
              {passage}
              <button type="submit" className="btn main">
                {words.add}
              </button>
            </form>
            {open && (
              <form action={stretch}>
                {series}
                <input type="hidden" name="id" value={open.id} />
                <input type="hidden" name="version" value={open.version} />
                {passage}
                <button type="submit" className="btn">
                  {words.stretch}
                </button>
              </form>
            )}
          </div>
        )}
        <button type="button" className="btn quiet" onClick={() => help.current?.showModal()}>
          {words.help}
        </button>
      </div>
      <dialog ref={help} className="sheet" aria-labelledby="sheet-title">
        <h2 id="sheet-title">{words.title}</h2>
        <dl className="facts">
          {words.sheet.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" className="btn">
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  )
}

function said({ status, message, errors }: FormState, key: number) {
  if (status === 'idle' || status === 'ok') return null
  return (
    <p key={key} className="notice bad">
      {Object.values(errors ?? {})[0] ?? message}
    </p>
  )
}
