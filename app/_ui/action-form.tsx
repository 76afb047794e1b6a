import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Form, type FormProps } from './form.tsx'

/** A form as data, sent through a server action. Keeps what was typed; works without JavaScript. */
export async function ActionForm(props: FormProps) {
  return <Form {...props} words={await formWords()} />
}

/* One object a request, so that it crosses to the client once however many forms the page has. */
const formWords = cache(async () => {
  const [t, errors] = await Promise.all([getTranslations('ui'), getTranslations('errors')])
  return {
    optional: t('optional'),
    choose: t('choose'),
    sending: t('sending'),
    restored: t('restored'),
    discard: t('discard'),
    failed: t('failed'),
    refresh: t('refresh'),
    thisField: errors('thisField'),
  }
})
