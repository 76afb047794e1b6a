export const snapshotsKinds = {}
