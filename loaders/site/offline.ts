/** What Framework asks of a registry: the `latest` version of a package, whatever the host. */
const versionLookUp = /^\/(@[^/]+\/)?[^/@]+\/latest$/;

/**
 * A `fetch` for the build, which needs no network. Framework looks up the latest version of
 * libraries that it then never uses: these look-ups get a made-up version, all else is refused.
 * Rejects with an error that says what was asked.
 */
export function closedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (request.method === "GET" && versionLookUp.test(new URL(request.url).pathname))
    return Promise.resolve(Response.json({version: "0.0.0"}));
  return Promise.reject(
    new Error(
      `the build is closed to the network, yet something asked for ${request.method} ${request.url}: ` +
        "import packages by their bare name, and no npm:, Plot, d3, Inputs or .csv() left implicit"
    )
  );
}

/** Closes this process: every later `fetch` is `closedFetch`. */
export function closeNetwork(): void {
  globalThis.fetch = closedFetch;
}
