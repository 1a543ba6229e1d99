/** Gives the reader a file made of `parts`, as a download named `name`. */
export function saveFile(name: string, type: string, parts: string[]): void {
  const address = URL.createObjectURL(new Blob(parts, {type}));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the bytes by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
