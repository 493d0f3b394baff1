/** Every property is tried on the same random cases in every run of the tests: new ones are `npm run fuzz`'s to try. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_170_612 });
