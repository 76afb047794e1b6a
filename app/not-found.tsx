import { NothingHere } from './_header/nothing-here.tsx'

export default function NotFound() {
  return (
    <main id="main">
      <NothingHere />
    </main>
  )
}
