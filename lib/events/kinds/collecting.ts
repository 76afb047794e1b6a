export const collectingKinds = {}
