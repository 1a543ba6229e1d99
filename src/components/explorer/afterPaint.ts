/** Resolves once the page has been painted and has nothing better to do, within half a second. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // Safari has no idle callback; a task after the frame is after its paint.
      if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), {timeout: 500});
      else setTimeout(resolve, 50);
    });
  });
}
