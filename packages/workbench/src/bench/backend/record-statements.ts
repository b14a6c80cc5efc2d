import type { MissionQuery } from '@coup-de-main/protocol';
import { createMissionRepository } from '@coup-de-main/server';
import type { Database } from '@coup-de-main/server';
import { BENCH_SITE } from './fill.ts';

/** A statement as the driver gets it. */
interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

type Plugin = Parameters<Database['kysely']['withPlugin']>[0];
type Node = Parameters<Plugin['transformQuery']>[0]['node'];

/** Runs what one list request runs, bare through the driver: statements that do not need each other at once. */
export type BareRequest = () => Promise<void>;

/** Asks the list once, writes down its statements, and gives them back to be run without us. */
export async function recordStatements(
  database: Database,
  query: MissionQuery,
): Promise<BareRequest> {
  const nodes: Node[] = [];
  const recorder: Plugin = {
    transformQuery({ node }) {
      nodes.push(node);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const kysely = database.kysely.withPlugin(recorder);
  await createMissionRepository({ kysely }, BENCH_SITE).list(query);
  const executor = database.kysely.getExecutor();
  const statements = nodes.map((node): Statement =>
    executor.compileQuery(node, { queryId: 'bench' }),
  );
  const run = ({ sql, parameters }: Statement) => database.query(sql, parameters);
  // The position of a commune comes first: the rest is made from it.
  const first = query.place === undefined ? 0 : 1;
  return async () => {
    for (const statement of statements.slice(0, first)) await run(statement);
    await Promise.all(statements.slice(first).map(run));
  };
}
