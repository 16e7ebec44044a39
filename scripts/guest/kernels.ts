/** The kernels that tests run on in guests: another one is one more line. The first is what `npm run guest` boots. */
export const kernels: readonly string[] = ['6.12', '6.1']
