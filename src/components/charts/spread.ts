/** Labels moved apart by at least `step`, in the order of their values. */
export function spread<Label extends {at: number}>(
  labels: readonly Label[],
  step: number
): Label[] {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  for (let pass = 0; pass < 50; pass++) {
    let moved = false;
    for (const [index, label] of sorted.entries()) {
      const next = sorted[index + 1];
      const lack = next ? step - (next.at - label.at) : 0;
      if (!next || lack <= step * 1e-3) continue;
      label.at -= lack / 2;
      next.at += lack / 2;
      moved = true;
    }
    if (!moved) break;
  }
  return sorted;
}
