import type { Bench } from './bench.ts';

/** What a panel is drawn from. */
export interface PanelContext {
  readonly bench: Bench;
  /** The panel can be seen now; one that is costly to draw need not follow while it cannot. */
  readonly shown: boolean;
  /** Where the panel stands in itself (a page, a selection), as it is in the page's address; empty: where it begins. */
  readonly place: string;
  /** The panel stands somewhere else now: the page keeps it, and puts it in the address. */
  readonly go: (place: string) => void;
}

/** One panel of the workspace, as a value. */
export interface WorkspacePanel {
  /** Its name in the page's address and in ids. */
  readonly id: string;
  /** On a wide page: always beside the phone, or one of the tabs under it. A narrow page has tabs only. */
  readonly where: 'beside' | 'tab';
  /** Name of its tab, in the page's language. */
  readonly label: () => string;
  /** Shorter, for a narrow page. */
  readonly shortLabel?: () => string;
  /** Fetches the code of its elements when it is opened for the first time; undefined: it comes with the page. */
  readonly fetch?: () => Promise<unknown>;
  readonly render: (context: PanelContext) => unknown;
}

/** What of the workspace is seen: the panel chosen last, and where panels stand in themselves. */
export interface WorkspaceView {
  readonly panel: string;
  readonly places: Readonly<Record<string, string>>;
}

/** Another panel is seen, or the same one elsewhere. */
export class WorkspaceViewEvent extends Event {
  readonly view: WorkspaceView;

  constructor(view: WorkspaceView) {
    super('workspace-view');
    this.view = view;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'workspace-view': WorkspaceViewEvent;
  }
}
