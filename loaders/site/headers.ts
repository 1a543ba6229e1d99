import {extname} from "node:path";

/**
 * One policy for every page and script of the site. Scripts come from files only (`finishSite` moves
 * the inline ones out); WebAssembly is for DuckDB; Plot and the page's own components set styles.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  // Framework's page for unknown addresses names the site's root in a <base>.
  "base-uri 'self'",
  // The search field of the frame is a form of its own.
  "form-action 'self'",
  "frame-ancestors 'none'"
].join("; ");

/** Sent with every answer. */
export const securityHeaders: Record<string, string> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
};

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".wasm": "application/wasm",
  ".arrow": "application/vnd.apache.arrow.stream",
  ".parquet": "application/vnd.apache.parquet",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2"
};

/** The MIME type of a file by its name; unknown ones are bytes to download. */
export function contentType(path: string): string {
  return types[extname(path).toLowerCase()] ?? "application/octet-stream";
}

const hashedAsset =
  /^\/_(?:file|import|node|npm|observablehq)\/(?:.*\/)?[^/]+\.[0-9a-f]{8}\.[a-z0-9]+$/;
const versionedPackage = /^\/_(?:node|npm)\/(?:@[^/]+\/)?[^/@]+@\d[^/]*\/./;
const hashedScript = /^\/(?:.*\/)?[^/]+\.[0-9a-f]{8}\.js$/;

/**
 * True when a URL path names its content, by a hash or by a package's version: another release has
 * either the same bytes there or nothing.
 */
export function isImmutable(path: string): boolean {
  return hashedAsset.test(path) || versionedPackage.test(path) || hashedScript.test(path);
}

/** The `Cache-Control` of a URL path: for ever when immutable, else ask every time (ETag). */
export function cacheControl(path: string): string {
  return isImmutable(path) ? "private, max-age=31536000, immutable" : "no-cache";
}

/**
 * The best of our encodings that an `Accept-Encoding` allows, best first.
 * `"gzip, br;q=0"` gives `["gzip"]`.
 */
export function acceptedEncodings(header: string | undefined): ("br" | "gzip")[] {
  const weights = new Map<string, number>();
  for (const part of (header ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const q = parameters.find((text) => text.startsWith("q="));
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)));
  }
  const weight = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  return (["br", "gzip"] as const).filter((name) => weight(name) > 0);
}
