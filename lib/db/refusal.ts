/** A condition the operator can mend. Its message is one sentence that says how; it is shown without a stack trace. */
export class Refusal extends Error {}
