export const agendaKinds = {}
