import {columnSource} from "../../../src/components/explorer/columnar/columnSource.js";
import {missions} from "../../../src/components/explorer/missions.js";
import {openModel, type Model} from "../../../src/components/explorer/model.js";
import {arrowStream, asOf, sampleConsultants, sampleMissions} from "../../explorer/sample.js";

const all = sampleMissions(400, sampleConsultants(40));
const keys = Object.keys(all[0] ?? {});

/** The missions that every model here is of. */
export const rows = [...all].sort(
  (a, b) => (b.start ?? "").localeCompare(a.start ?? "") || b.id - a.id
);

/** A model of 400 missions at the address `search`, with all that answers behind it. */
export async function openMissions(search: string): Promise<Model> {
  history.replaceState(null, "", `/missions${search}`);
  const practices = [...new Set(all.map(({practice}) => practice))];
  const model = openModel(missions, {
    first: {
      rows: rows.slice(0, 50) as never,
      total: all.length,
      in_browser: true,
      choices: {practice: practices.map((value) => ({value, count: 1}))},
      windows: []
    },
    asOf,
    connect: ({subject, context}) =>
      Promise.resolve(
        columnSource(arrowStream(all, keys), subject, context, () =>
          Promise.reject(new Error("no windows here"))
        )
      )
  });
  await settled(model);
  return model;
}

/** Waits until the model has answered what it was asked last. */
export async function settled(model: Model): Promise<void> {
  const done = () => {
    const {answer, state, error} = model.view;
    return error !== null || (answer?.state === state && answer.took !== null);
  };
  for (let turn = 0; turn < 500 && !done(); turn++) await pause();
  // What is drawn from the answer asks on its own.
  for (let turn = 0; turn < 20; turn++) await pause();
  if (!done()) throw new Error("the model did not answer");
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
