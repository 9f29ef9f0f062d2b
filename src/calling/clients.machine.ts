import { type ActorRefFrom, type AnyActorLogic, type AnyActorRef, assign, setup } from 'xstate';

/** System id of the place where clients live. */
export const CLIENTS_ID = 'clients';

/** A client of the network opens while it runs; its code may have come late. One that is open stays as it is. */
export interface ClientOpened {
  readonly type: 'client.open';
  /** Actor and system id. */
  readonly id: string;
  readonly logic: AnyActorLogic;
  readonly input?: unknown;
}

export interface ClientsContext {
  /** Those that are open, by id. */
  readonly open: Readonly<Record<string, AnyActorRef>>;
}

/** Clients beside the phones: each an actor of the network's system, so that it can be reached by name and is traced. */
export const clientsMachine = setup({
  types: { context: {} as ClientsContext, events: {} as ClientOpened },
  guards: { open: ({ context, event }) => event.id in context.open },
  actions: {
    spawn: assign(({ context, event: { id, logic, input }, spawn }) => {
      const spawnAny = spawn as unknown as (
        logic: AnyActorLogic,
        options: { id: string; systemId: string; input: unknown },
      ) => AnyActorRef;
      return { open: { ...context.open, [id]: spawnAny(logic, { id, systemId: id, input }) } };
    }),
  },
}).createMachine({
  id: 'clients',
  context: { open: {} },
  on: { 'client.open': [{ guard: 'open' }, { actions: 'spawn' }] },
});

export type ClientsRef = ActorRefFrom<typeof clientsMachine>;
