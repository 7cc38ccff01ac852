/** The families of every picture: Inter, then what ships for the characters that Inter lacks, then whatever there is. */
export const fontFamily = 'Inter, Outlay CJK, sans-serif';
