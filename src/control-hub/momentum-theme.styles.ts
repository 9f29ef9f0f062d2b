import { css } from 'lit';

/**
 * Values of Momentum Design tokens (theme "webex", light and dark) by their own names, as far as the components in use
 * read them. Light or dark follows the page's color-scheme; the package's own style sheets choose by a class that would have to
 * be kept in step with it, and hold thousands of values.
 */
export const momentumTheme = css`
  :host {
    --mds-font-family-primary: var(--font, system-ui, sans-serif);
    --mds-color-theme-button-accent-hover: #0353a8;
    --mds-color-theme-button-accent-normal: #1170cf;
    --mds-color-theme-button-accent-pressed: #063a75;
    --mds-color-theme-button-primary-disabled: light-dark(#00000033, #ffffff33);
    --mds-color-theme-button-primary-hover: light-dark(#000000cc, #ffffffcc);
    --mds-color-theme-button-primary-normal: light-dark(#000000f2, #fffffff2);
    --mds-color-theme-button-primary-pressed: light-dark(#000000b3, #ffffffb3);
    --mds-color-theme-button-secondary-active-disabled: light-dark(#0000001c, #ffffff1c);
    --mds-color-theme-button-secondary-active-hover: light-dark(#0000004d, #ffffff4d);
    --mds-color-theme-button-secondary-active-normal: light-dark(#00000033, #ffffff33);
    --mds-color-theme-button-secondary-active-pressed: light-dark(#00000066, #ffffff66);
    --mds-color-theme-button-secondary-disabled: light-dark(#00000000, #ffffff00);
    --mds-color-theme-button-secondary-hover: light-dark(#00000012, #ffffff12);
    --mds-color-theme-button-secondary-pressed: light-dark(#00000033, #ffffff33);
    --mds-color-theme-common-text-primary-disabled: #ffffff66;
    --mds-color-theme-common-text-primary-normal: #fffffff2;
    --mds-color-theme-control-active-disabled: light-dark(#00000033, #ffffff33);
    --mds-color-theme-control-active-hover: light-dark(#0353a8, #3492eb);
    --mds-color-theme-control-active-normal: light-dark(#1170cf, #64b4fa);
    --mds-color-theme-control-active-pressed: light-dark(#063a75, #1170cf);
    --mds-color-theme-control-inactive-disabled: light-dark(#00000012, #ffffff12);
    --mds-color-theme-control-inactive-hover: light-dark(#00000033, #ffffff33);
    --mds-color-theme-control-inactive-normal: light-dark(#0000001c, #ffffff1c);
    --mds-color-theme-control-inactive-pressed: light-dark(#0000004d, #ffffff4d);
    --mds-color-theme-focus-default-0: light-dark(#ffffff, #000000);
    --mds-color-theme-focus-default-1: light-dark(#1170cf, #64b4fa);
    --mds-color-theme-focus-default-2: light-dark(#1170cf59, #64b4fa59);
    --mds-color-theme-inverted-text-primary-disabled: light-dark(#ffffff66, #00000066);
    --mds-color-theme-inverted-text-primary-normal: light-dark(#fffffff2, #000000f2);
    --mds-color-theme-outline-button-normal: light-dark(#00000080, #ffffff80);
    --mds-color-theme-outline-cancel-normal: light-dark(#ab0a15, #fc8b98);
    --mds-color-theme-outline-input-normal: light-dark(#00000080, #ffffff80);
    --mds-color-theme-outline-primary-disabled: light-dark(#00000033, #ffffff33);
    --mds-color-theme-outline-primary-normal: light-dark(#00000075, #ffffff66);
    --mds-color-theme-outline-theme-normal: light-dark(#1170cf, #64b4fa);
    --mds-color-theme-text-accent-normal: light-dark(#0353a8, #64b4fa);
    --mds-color-theme-text-error-normal: light-dark(#ab0a15, #fc8b98);
    --mds-color-theme-text-primary-disabled: light-dark(#00000066, #ffffff66);
    --mds-color-theme-text-primary-normal: light-dark(#000000f2, #fffffff2);
    --mds-color-theme-text-secondary-normal: light-dark(#000000b3, #ffffffb3);
    --mds-color-theme-text-success-normal: light-dark(#185e46, #3cc29a);
    --mds-color-theme-text-warning-normal: light-dark(#7d4705, #f2990a);
    --mds-font-apps-body-large-bold-font-weight: 700;
    --mds-font-apps-body-large-medium-font-weight: 500;
    --mds-font-apps-body-midsize-medium-font-size: 0.875rem;
    --mds-font-apps-body-midsize-medium-font-weight: 500;
    --mds-font-apps-body-midsize-medium-line-height: 1.25rem;
    --mds-font-apps-body-midsize-regular-font-size: 0.875rem;
    --mds-font-apps-body-midsize-regular-font-weight: 400;
    --mds-font-apps-body-midsize-regular-line-height: 1.25rem;
    --mds-font-lineheight-body-large: 1.5rem;
    --mds-font-lineheight-body-midsize: 1.25rem;
    --mds-font-lineheight-body-small: 1rem;
    --mds-font-size-body-large: 1rem;
    --mds-font-size-body-midsize: 0.875rem;
    --mds-font-size-body-small: 0.75rem;
  }
`;
