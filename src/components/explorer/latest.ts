/**
 * Answers of which only the latest counts: `done` or `failed` is called for the last question
 * asked; while one is on its way, of further ones the last is kept.
 */
export function latest<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
  {done, failed}: {done: (answer: Answer) => void; failed: (error: unknown) => void}
): (question: Question) => void {
  let waiting: {question: Question} | null = null;
  let busy = false;
  async function run(): Promise<void> {
    busy = true;
    while (waiting) {
      const {question} = waiting;
      waiting = null;
      try {
        const found = await answer(question);
        // What has been asked since is a newer view: this one is passed over.
        if (!waiting) done(found);
      } catch (error) {
        if (!waiting) failed(error);
      }
    }
    busy = false;
  }
  return (question) => {
    waiting = {question};
    if (!busy) void run();
  };
}
