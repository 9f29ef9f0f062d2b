import workletUrl from './dsp.worklet.ts?worker&url';
import { DSP_PROCESSOR, type DspOptions, type FromDsp, type ToDsp } from './dsp-messages.ts';
import { SAMPLE_RATE } from './units.ts';

/** The DSP's node: sound in and out, messages beside it. */
export interface DspNode {
  readonly node: AudioNode;
  post(message: ToDsp): void;
  receive(listener: (batch: FromDsp) => void): void;
}

/** What the audio device needs of a browser beyond plain nodes; a test brings its own. */
export interface AudioPorts {
  /** A context at SAMPLE_RATE. */
  createContext(): AudioContext;
  /** Loads the processor into a context; rejects where there is no AudioWorklet. */
  loadDsp(context: BaseAudioContext): Promise<void>;
  /** Makes the node, once loaded. Its messages are obeyed before the first block. */
  createDspNode(context: BaseAudioContext, options: DspOptions): DspNode;
  openMicrophone(constraints: MediaStreamConstraints): Promise<MediaStream>;
  /** Throws where a microphone at another rate cannot enter the context. */
  createStreamSource(context: AudioContext, stream: MediaStream): AudioNode;
}

/** The browser's own. */
export const BROWSER_AUDIO: AudioPorts = {
  createContext: () => new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' }),
  loadDsp: (context) => context.audioWorklet.addModule(workletUrl),
  createDspNode(context, processorOptions) {
    const node = new AudioWorkletNode(context, DSP_PROCESSOR, {
      outputChannelCount: [1],
      channelCount: 1,
      channelCountMode: 'explicit',
      processorOptions,
    });
    return {
      node,
      post: (message) => node.port.postMessage(message),
      receive: (listener) => {
        node.port.onmessage = ({ data }: MessageEvent<FromDsp>) => listener(data);
      },
    };
  },
  openMicrophone: (constraints) => navigator.mediaDevices.getUserMedia(constraints),
  createStreamSource: (context, stream) => context.createMediaStreamSource(stream),
};
