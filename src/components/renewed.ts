/** The file that a page names is gone: newer figures were published since the page was opened. */
export class RenewedError extends Error {
  override name = "RenewedError";
}
