import { createTheme, type MantineColorsTuple, Modal } from '@mantine/core';

/** The one accent: what can be acted on, and what is selected. */
const accent: MantineColorsTuple = [
  '#eaf1fb',
  '#d3e2f6',
  '#a9c6ee',
  '#7fb0ff',
  '#5591e6',
  '#3273d0',
  '#1f5fbf',
  '#194f9f',
  '#143f80',
  '#0f2f60',
];

/** Inter at 13 px on a grid of 4 px, small controls, hairlines. The colours of the page itself stand in `theme.css`. */
export const theme = createTheme({
  fontFamily: 'Inter, Outlay CJK, system-ui, sans-serif',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'md',
  colors: { accent },
  primaryColor: 'accent',
  // White words on either have 4.5:1.
  primaryShade: { light: 6, dark: 5 },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'default',
  components: {
    // The page itself never scrolls; the lock would put a style element without our nonce into it.
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        transitionProps: { duration: 100 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    }),
  },
});
