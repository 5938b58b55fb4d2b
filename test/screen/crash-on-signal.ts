/* Loaded before the program (`--import`), this makes it crash when a test says so: an error that nobody catches. */
process.on('SIGUSR2', () => {
  throw new Error('injected by a test');
});
