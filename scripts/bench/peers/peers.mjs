import { outcomeOf } from './tasks.mjs';

const size = { width: 1200, height: 675 };

/**
 * Who else draws and sums: the packages, pinned, and for each task what it does with the rows. `load` imports one of the packages;
 * a chart's work gives its SVG, a sum's the sums.
 */
export const peers = [
  {
    name: 'Observable Plot',
    packages: ['@observablehq/plot@0.6.17', 'linkedom@0.18.15'],
    tasks: { chart: drawPlot, largeChart: drawPlot },
  },
  {
    name: 'Vega-Lite',
    packages: ['vega@6.4.0', 'vega-lite@6.5.0'],
    tasks: { chart: drawVega, largeChart: drawVega },
  },
  { name: 'ECharts', packages: ['echarts@6.1.0'], tasks: { chart: drawECharts, largeChart: drawECharts } },
  { name: 'better-sqlite3', packages: ['better-sqlite3@12.9.0'], tasks: { sums: sumInSqlite, firstSums: sumInSqlite } },
];

async function drawPlot(load, values) {
  const [Plot, { parseHTML }] = [await load('@observablehq/plot'), await load('linkedom')];
  const { document } = parseHTML('<html><body></body></html>');
  const bars = Plot.barY(values, { fx: 'company', x: 'year', y: 'value', fill: 'year' });
  return () => {
    const scales = {
      x: { axis: null, type: 'band' },
      color: { legend: true, type: 'ordinal' },
      y: { tickFormat: 's' },
    };
    return svgOf(Plot.plot({ document, ...size, ...scales, marks: [bars, Plot.ruleY([0])] }).outerHTML);
  };
}

async function drawVega(load, values) {
  const [{ compile }, { parse, View }] = [await load('vega-lite'), await load('vega')];
  const encoding = {
    x: { field: 'company', type: 'nominal' },
    xOffset: { field: 'year' },
    y: { field: 'value', type: 'quantitative' },
    color: { field: 'year', type: 'nominal' },
  };
  return async () => {
    const view = new View(parse(compile({ ...size, data: { values }, mark: 'bar', encoding }).spec), {
      renderer: 'none',
    });
    return svgOf(await view.toSVG());
  };
}

async function drawECharts(load, values) {
  const echarts = await load('echarts');
  const years = [...new Set(values.map(({ year }) => year))];
  const companies = [...new Set(values.map(({ company }) => company))];
  return () => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
    const series = years.map((year) => ({
      ...{ type: 'bar', name: String(year) },
      data: values.filter((one) => one.year === year).map(({ value }) => value),
    }));
    chart.setOption({ animation: false, legend: {}, xAxis: { type: 'category', data: companies }, yAxis: {}, series });
    const svg = chart.renderToSVGString();
    chart.dispose();
    return svgOf(svg);
  };
}

async function sumInSqlite(load, rows) {
  const { default: Database } = await load('better-sqlite3');
  const database = new Database(':memory:');
  database.exec('create table investments (company text, year integer, value real)');
  const insert = database.prepare('insert into investments values (?, ?, ?)');
  database.transaction(() => rows.forEach(({ company, year, value }) => insert.run(company, year, value)))();
  const sums = database.prepare('select company, year, sum(value) as sum from investments group by company, year');
  return () => outcomeOf(sums.all().map(({ sum }) => sum));
}

/** What is drawn differs from one to the other; that something is drawn does not. */
function svgOf(text) {
  if (!text.includes('<svg') || text.length < 1000) throw new Error(`no picture: ${text.slice(0, 100)}`);
  return 'drawn';
}
