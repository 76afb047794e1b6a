import { NothingHere } from '../_header/nothing-here.tsx'

/** Inside the series, so that the way back stays at hand. */
export default function NotFoundInSeries() {
  return <NothingHere />
}
