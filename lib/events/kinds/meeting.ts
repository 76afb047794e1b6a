export const meetingKinds = {}
