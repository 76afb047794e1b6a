export type ButtonVariant = 'main' | 'plain' | 'quiet' | 'danger'

export const buttonClass = (variant: ButtonVariant = 'plain') => (variant === 'plain' ? 'btn' : `btn ${variant}`)

type SubmitProps = { children: string; sending: string; pending: boolean; variant?: ButtonVariant }

/** Stays focusable while the form is on its way, so that the keyboard does not lose its place. */
export function Submit({ children, sending, pending, variant }: SubmitProps) {
  return (
    <button type="submit" className={buttonClass(variant)} aria-disabled={pending || undefined}>
      {pending ? sending : children}
    </button>
  )
}
