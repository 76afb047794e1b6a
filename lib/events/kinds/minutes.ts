export const minutesKinds = {}
