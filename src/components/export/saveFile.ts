/** Gives the reader `file` as a download named `name`. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the bytes by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
