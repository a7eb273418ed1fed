/** `Random` of `../random.ts`, from a state of it on. */

/** Above it `Random` draws in another way, so this does too. */
const EXACT_PRODUCT_LIMIT: u32 = 1 << 21;
const UPPER_HALF: u64 = 32;
/** Of a draw for a large limit: 32 bits and the upper ones of a second number. */
const LARGE_DRAW_BITS: u64 = 53;
const SECOND_BITS: u32 = 21;

let a: u32 = 0;
let b: u32 = 0;
let c: u32 = 0;
let counter: u32 = 0;

export function seed(first: u32, second: u32, third: u32, drawn: u32): void {
  a = first;
  b = second;
  c = third;
  counter = drawn;
}

/** Writes whole numbers, each equally likely below a limit that falls by `fall` from one to the next, up to `end`. */
export function drawBelow(limit: u32, fall: u32, place: usize, end: usize): void {
  for (; limit > EXACT_PRODUCT_LIMIT && place < end; place += 4) {
    store<u32>(place, nextBelowLarge(limit));
    limit -= fall;
  }
  // Copied, because local variables stay in registers, while those of the module are loaded and stored each time.
  let x = a;
  let y = b;
  let z = c;
  let drawn = counter;
  while (place < end) {
    const out = x + y + drawn;
    drawn++;
    x = y ^ (y >> 9);
    y = z + (z << 3);
    z = rotl(z, 21) + out;
    const product = <u64>out * limit;
    const low = <u32>product;
    // The last is 2³² mod limit, which is below the limit, so the division is seldom needed.
    if (low < limit && low < (0 - limit) % limit) continue;
    store<u32>(place, <u32>(product >> UPPER_HALF));
    place += 4;
    limit -= fall;
  }
  seed(x, y, z, drawn);
}

function nextBelowLarge(limit: u64): u32 {
  while (true) {
    const upper = (<u64>nextUint32()) << SECOND_BITS;
    const drawn = upper | (nextUint32() >> (32 - SECOND_BITS));
    const rest = drawn % limit;
    // Whether the run of `limit` numbers that holds the one drawn ends within those that can be drawn.
    if (drawn - rest + limit <= (<u64>1) << LARGE_DRAW_BITS) return <u32>rest;
  }
}

// @inline
function nextUint32(): u32 {
  const out = a + b + counter;
  counter++;
  a = b ^ (b >> 9);
  b = c + (c << 3);
  c = rotl(c, 21) + out;
  return out;
}
