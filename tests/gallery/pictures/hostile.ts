import { figureFrom } from '../spending';

export const figure = figureFrom({
  look: {
    title: '<script>alert("title")</script> & "quotes"',
    subtitle: '\u202Ereversed\u202C \u0000 \uD800 \u0007 end',
  },
  cells: [
    { name: '<img src=x onerror=alert(1)>', bn: 40 },
    { name: '__proto__', bn: 35 },
    { name: 'constructor', bn: 33 },
    { name: '\u202Egnp.exe\u202C', bn: 30, marks: ['disputed'] },
    { name: 'شركة أبوظبي الوطنية للطاقة', bn: 28, marks: ['disputed'] },
    { name: 'חברת החשמל לישראל', bn: 26 },
    { name: '字节跳动有限公司', bn: 24 },
    { name: '👩‍👩‍👧‍👦 Family 🚀', bn: 22 },
    { name: 'x'.repeat(120), bn: 20 },
    { name: ']]> --> &amp; url(#x) "\'`', bn: 18 },
    { name: '   ', bn: 16 },
  ],
});
