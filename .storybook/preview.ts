import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../src/ui/tokens.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        items: [
          { value: 'system', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'system' },
  decorators: [
    (story, { globals }) => {
      const { dataset } = document.documentElement;
      if (globals.theme === 'light' || globals.theme === 'dark') dataset.theme = globals.theme;
      else delete dataset.theme;
      return story();
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true }, // the tokens paint the page, light and dark
    options: { storySort: { order: ['Phone', 'Recorder'] } },
  },
};
export default preview;
