/** Who made a result. The version is that of package.json (a test compares them). */
export const generator = { name: 'qa-sgb2', version: '0.1.0' } as const;
