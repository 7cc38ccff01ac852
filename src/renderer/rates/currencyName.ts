import { RecentValues } from '../../core/keep';

/** English names of old and rare currencies: browsers carry none, so that their lists of names stay short. */
const ownNames: ReadonlyMap<string, string> = new Map(
  (
    'ATS Austrian Schilling|BEF Belgian Franc|BOV Bolivian Mvdol|CHE WIR Euro|CHW WIR Franc|' +
    'CLF Chilean Unit of Account (UF)|COU Colombian Real Value Unit|CSJ Czechoslovak Koruna|CYP Cypriot Pound|' +
    'DEM German Mark|EEK Estonian Kroon|ESP Spanish Peseta|FIM Finnish Markka|FRF French Franc|GRD Greek Drachma|' +
    'HRD Croatian Dinar|IEP Irish Pound|ITL Italian Lira|LTL Lithuanian Litas|LUF Luxembourgian Franc|' +
    'LVL Latvian Lats|MRO Mauritanian Ouguiya (1973–2017)|MTL Maltese Lira|MXV Mexican Investment Unit|' +
    'NLG Dutch Guilder|PTE Portuguese Escudo|SIT Slovenian Tolar|SKK Slovak Koruna|SLE Sierra Leonean Leone|' +
    'STD São Tomé & Príncipe Dobra (1977–2017)|USN US Dollar (Next day)|UYI Uruguayan Peso (Indexed Units)|' +
    'UYW Uruguayan Nominal Wage Index Unit|VED Bolívar Soberano|VEF Venezuelan Bolívar (2008–2018)|' +
    'XCG Caribbean guilder|XUA ADB Unit of Account|YUN Yugoslavian Convertible Dinar (1990–1992)|ZWG Zimbabwean Gold'
  )
    .split('|')
    .map((line) => [line.slice(0, 3), line.slice(4)]),
);

/** The codes that have a name here. */
export const namedHere: readonly string[] = [...ownNames.keys()];

/** Made once for each language: the page names 170 currencies at a time. */
const systems = new RecentValues<string, Intl.DisplayNames>(5);

/** A currency's name in a language, as the system knows it, else ours; its code where neither has one. */
export function currencyName(code: string, locale: string): string {
  const system = systems.take(locale, () => new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' }));
  return system.of(code) ?? ownNames.get(code) ?? code;
}
