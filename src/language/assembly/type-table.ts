/** The types of a corpus: each distinct form, numbered. */
import { SPARE, Table } from './table';

const types = new Table(1 << 13);

let form: usize = 0;
let formRoom: u32 = 0;

/** Address for the characters of a form to look up. */
export function openForm(length: u32): usize {
  if (form === 0 || length > formRoom) {
    if (form !== 0) heap.free(form);
    formRoom = length * 2;
    form = heap.alloc(((<usize>formRoom) << 1) + SPARE);
  }
  return form;
}

export function size(): u32 {
  return types.size;
}

/** Type of the form in `bytes` bytes from `start`, new or known. A new one gets the flags. */
export function intern(start: usize, bytes: u32, flags: u32): u32 {
  return types.intern(start, bytes, flags);
}

/** Type of a form, or -1. */
export function find(start: usize, bytes: u32): i32 {
  return types.find(start, bytes);
}

/** Address of the characters of a type. It holds until the next form is new. */
export function formStart(type: u32): usize {
  return types.formStart(type);
}

export function formBytes(type: u32): u32 {
  return types.formBytes(type);
}

export function flagsOf(type: u32): u32 {
  return types.flagsOf(type);
}

export function addFlags(type: u32, flags: u32): void {
  types.addFlags(type, flags);
}
