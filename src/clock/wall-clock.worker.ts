/** The alarm of a WallClock. A worker's timers go on at full pace while the page is hidden. Message in: delay in ms. */
export {};

let timer: ReturnType<typeof setTimeout> | undefined;

addEventListener('message', ({ data }: MessageEvent<number>) => {
  clearTimeout(timer);
  timer = setTimeout(() => postMessage(undefined), data);
});
