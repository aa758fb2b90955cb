/** The position of what is being recorded: after everything the log has confirmed. */
export const PENDING = Number.MAX_SAFE_INTEGER;
