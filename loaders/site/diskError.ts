const reasons: Record<string, string> = {
  EACCES: "no permission",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "a file would be larger than the file size limit",
  ENOTDIR: "a file stands where a folder should be",
  EEXIST: "a file stands where a folder should be",
  EISDIR: "a folder stands where a file should be",
  EMFILE: "too many open files",
  EIO: "the disk reports an error",
  SQLITE_CANTOPEN: "the file cannot be opened",
  SQLITE_READONLY: "the file is read-only",
  SQLITE_READONLY_DIRECTORY: "the folder is read-only",
  SQLITE_FULL: "the disk is full",
  SQLITE_IOERR: "the disk reports an error",
  SQLITE_IOERR_WRITE: "the disk reports an error"
};

/**
 * Puts a failed write into words: `cannot write to FOLDER: the disk is full (ENOSPC)`, with the
 * original as its cause. What is not a disk's failure comes back as it was.
 */
export function diskError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  const reason = reasons[code];
  if (reason === undefined) return error;
  return new Error(`cannot write to ${folder}: ${reason} (${code})`, {cause: error});
}

/** Runs `fn`; a disk's failure is thrown as {@link diskError} says, naming `folder`. */
export async function writingTo<T>(folder: string, fn: () => Promise<T>): Promise<T> {
  try {
    return await fn();
  } catch (error) {
    throw diskError(error, folder);
  }
}

/** True for the error of a file that is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
