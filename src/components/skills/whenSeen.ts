/** Runs `run` once, when `node` is near the view or the page is printed. */
export function whenSeen(node: Element, run: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    observer?.disconnect();
    removeEventListener("beforeprint", once);
    run();
  };
  const observer =
    "IntersectionObserver" in globalThis
      ? new IntersectionObserver(
          (entries) => {
            if (entries.some(({isIntersecting}) => isIntersecting)) once();
          },
          {rootMargin: "300px"}
        )
      : undefined;
  if (!observer) return once();
  addEventListener("beforeprint", once);
  observer.observe(node);
}
