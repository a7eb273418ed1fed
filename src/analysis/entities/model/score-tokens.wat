;; The innermost loops of the tagger, which score-tokens.ts calls. WebAssembly, because V8 compiles it whole when it is first
;; called; JavaScript runs these loops interpreted for as long as a handful of documents takes.
;; `node scripts/assemble.mjs` writes score-tokens-code.ts from this file.
(module
  (memory (export "memory") 1)

  ;; Where the tables lie; see score-tokens.ts.
  (global $starts (export "starts") (mut i32) (i32.const 0))
  (global $startShift (export "startShift") (mut i32) (i32.const 0))
  (global $buckets (export "buckets") (mut i32) (i32.const 0))
  (global $bucketShift (export "bucketShift") (mut i32) (i32.const 0))
  (global $rows (export "rows") (mut i32) (i32.const 0))
  (global $codes (export "codes") (mut i32) (i32.const 0))
  (global $decoded (export "decoded") (mut i32) (i32.const 0))
  (global $keys (export "keys") (mut i32) (i32.const 0))
  (global $pairs (export "pairs") (mut i32) (i32.const 0))
  (global $pairsEnd (export "pairsEnd") (mut i32) (i32.const 0))
  (global $triples (export "triples") (mut i32) (i32.const 0))
  (global $triplesEnd (export "triplesEnd") (mut i32) (i32.const 0))
  (global $slots (export "slots") (mut i32) (i32.const 0))
  (global $emissions (export "emissions") (mut i32) (i32.const 0))
  (global $joints (export "joints") (mut i32) (i32.const 0))
  (global $sums (export "sums") (mut i32) (i32.const 0))

  ;; mixHash and finishHash of hash-feature.ts.
  (func $mix (param $hash i32) (param $value i32) (result i32)
    (i32.add
      (i32.mul
        (i32.rotl
          (i32.xor
            (local.get $hash)
            (i32.mul
              (i32.rotl (i32.mul (local.get $value) (i32.const 0xcc9e2d51)) (i32.const 15))
              (i32.const 0x1b873593)))
          (i32.const 13))
        (i32.const 5))
      (i32.const 0xe6546b64)))

  (func $finish (param $hash i32) (result i32)
    (local.set $hash
      (i32.mul
        (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (i32.const 16)))
        (i32.const 0x85ebca6b)))
    (local.set $hash
      (i32.mul
        (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (i32.const 13)))
        (i32.const 0xc2b2ae35)))
    (local.set $hash (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (i32.const 16))))
    (select (local.get $hash) (i32.const 1) (local.get $hash)))

  ;; Fills $rows (hash, set of labels, address of the first weight: what is read together), $starts and $buckets; see `Weights`.
  (func (export "index")
    (param $distances i32) (param $distancesEnd i32)
    (param $setCodes i32) (param $frequentSets i32) (param $rareSets i32)
    (local $feature i32) (local $distance i32) (local $set i32) (local $entry i32)
    (local $row i32) (local $rowAt i32) (local $at i32) (local $bucket i32) (local $bucketsEnd i32)
    (local.set $rowAt (global.get $rows))
    (local.set $entry (global.get $codes))
    (local.set $bucket (global.get $buckets))
    (i32.store (local.get $bucket) (local.get $rowAt))
    (local.set $bucketsEnd
      (i32.add
        (global.get $buckets)
        (i32.shl (i32.const 4) (i32.sub (i32.const 32) (global.get $bucketShift)))))
    (loop $nextDistance
      (if (i32.lt_u (local.get $distances) (local.get $distancesEnd))
        (then
          (local.set $distance (i32.load16_u (local.get $distances)))
          (local.set $distances (i32.add (local.get $distances) (i32.const 2)))
          (local.set $feature (i32.add (local.get $feature) (local.get $distance)))
          (br_if $nextDistance (i32.eq (local.get $distance) (i32.const 65535)))
          (local.set $set
            (i32.load
              (i32.add
                (local.get $frequentSets)
                (i32.shl
                  (i32.load8_u (i32.add (local.get $setCodes) (local.get $row)))
                  (i32.const 2)))))
          (if (i32.eqz (local.get $set))
            (then
              (local.set $set (i32.and (i32.load (local.get $rareSets)) (i32.const 0xffffff)))
              (local.set $rareSets (i32.add (local.get $rareSets) (i32.const 3)))))
          (i32.store (local.get $rowAt) (local.get $feature))
          (i32.store offset=4 (local.get $rowAt) (local.get $set))
          (i32.store offset=8 (local.get $rowAt) (local.get $entry))
          (local.set $entry (i32.add (local.get $entry) (i32.popcnt (local.get $set))))
          (local.set $at (i32.shr_u (local.get $feature) (global.get $startShift)))
          (local.set $set (i32.shl (i32.const 1) (local.get $at)))
          (local.set $at
            (i32.add
              (global.get $starts)
              (i32.shl (i32.shr_u (local.get $at) (i32.const 5)) (i32.const 2))))
          (i32.store (local.get $at) (i32.or (i32.load (local.get $at)) (local.get $set)))
          (local.set $at
            (i32.add
              (global.get $buckets)
              (i32.shl
                (i32.shr_u (local.get $feature) (global.get $bucketShift))
                (i32.const 2)))))
        (else (local.set $at (local.get $bucketsEnd))))
      (block $begun
        (loop $nextBucket
          (br_if $begun (i32.eq (local.get $bucket) (local.get $at)))
          (local.set $bucket (i32.add (local.get $bucket) (i32.const 4)))
          (i32.store (local.get $bucket) (local.get $rowAt))
          (br $nextBucket)))
      (local.set $row (i32.add (local.get $row) (i32.const 1)))
      (local.set $rowAt (i32.add (local.get $rowAt) (i32.const 12)))
      ;; Only behind the last feature is the last bucket reached.
      (br_if $nextDistance (i32.ne (local.get $bucket) (local.get $bucketsEnd)))))

  ;; Adds the weights of a feature to the scores at an address.
  (func $add (export "add") (param $feature i32) (param $scores i32)
    (local $at i32) (local $end i32) (local $set i32)
    (local.set $at (i32.shr_u (local.get $feature) (global.get $startShift)))
    (br_if 0
      (i32.eqz
        (i32.and
          (i32.shr_u
            (i32.load
              (i32.add
                (global.get $starts)
                (i32.shl (i32.shr_u (local.get $at) (i32.const 5)) (i32.const 2))))
            (local.get $at))
          (i32.const 1))))
    (local.set $at
      (i32.add
        (global.get $buckets)
        (i32.shl (i32.shr_u (local.get $feature) (global.get $bucketShift)) (i32.const 2))))
    (local.set $end (i32.load offset=4 (local.get $at)))
    (local.set $at (i32.load (local.get $at)))
    (block $found
      (loop $next
        (br_if 2 (i32.eq (local.get $at) (local.get $end)))
        (br_if $found (i32.eq (i32.load (local.get $at)) (local.get $feature)))
        (local.set $at (i32.add (local.get $at) (i32.const 12)))
        (br $next)))
    (local.set $set (i32.load offset=4 (local.get $at)))
    (local.set $at (i32.load offset=8 (local.get $at)))
    (loop $nextLabel
      (br_if 1 (i32.eqz (local.get $set)))
      (local.set $end
        (i32.add (local.get $scores) (i32.shl (i32.ctz (local.get $set)) (i32.const 2))))
      (f32.store
        (local.get $end)
        (f32.add
          (f32.load (local.get $end))
          (f32.load
            (i32.add
              (global.get $decoded)
              (i32.shl (i32.load8_u (local.get $at)) (i32.const 2))))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (local.set $set
        (i32.and (local.get $set) (i32.sub (local.get $set) (i32.const 1))))
      (br $nextLabel)))

  ;; Sums the weights of a word for each of the five places it is seen from: $keys holds the features of reach 2, of
  ;; reach 1 and of reach 0, one behind the other.
  (func (export "sumWord") (param $slot i32) (param $two i32) (param $one i32) (param $none i32)
    (local $offset i32) (local $scores i32) (local $at i32) (local $end i32) (local $feature i32)
    (local.set $scores (i32.add (global.get $sums) (i32.mul (local.get $slot) (i32.const 340))))
    (memory.fill (local.get $scores) (i32.const 0) (i32.const 340))
    (local.set $offset (i32.const -2))
    (loop $nextOffset
      (local.set $at (global.get $keys))
      (local.set $end (local.get $two))
      (if (i32.lt_u (i32.add (local.get $offset) (i32.const 1)) (i32.const 3))
        (then (local.set $end (i32.add (local.get $end) (local.get $one)))))
      (if (i32.eqz (local.get $offset))
        (then (local.set $end (i32.add (local.get $end) (local.get $none)))))
      (local.set $end (i32.add (global.get $keys) (i32.shl (local.get $end) (i32.const 2))))
      (block $all
        (loop $nextKey
          (br_if $all (i32.eq (local.get $at) (local.get $end)))
          (local.set $feature (i32.load (local.get $at)))
          (if (local.get $offset)
            (then
              (local.set $feature
                (call $finish
                  (call $mix
                    (call $mix (i32.const 0x3c6ef372) (local.get $feature))
                    (local.get $offset))))))
          (call $add (local.get $feature) (local.get $scores))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br $nextKey)))
      (local.set $scores (i32.add (local.get $scores) (i32.const 68)))
      (br_if $nextOffset
        (i32.ne
          (local.tee $offset (i32.add (local.get $offset) (i32.const 1)))
          (i32.const 3)))))

  ;; Address of the scores of the word $place places on, as it is seen from token $t.
  (func $seen (param $t i32) (param $place i32) (result i32)
    (i32.add
      (i32.add
        (global.get $sums)
        (i32.mul
          (i32.load
            (i32.add
              (global.get $slots)
              (i32.shl (i32.add (local.get $t) (local.get $place)) (i32.const 2))))
          (i32.const 340)))
      (i32.mul (local.get $place) (i32.const 68))))

  ;; See `Scorer.score`.
  (func (export "score") (param $t i32) (param $outsideBias f32) (param $settledMargin f64) (result f64)
    (local $row i32) (local $end i32) (local $score f32) (local $best f32) (local $lead f64)
    (local $at0 i32) (local $at1 i32) (local $at2 i32) (local $at3 i32) (local $at4 i32)
    (local.set $at0 (call $seen (local.get $t) (i32.const 0)))
    (local.set $at1 (call $seen (local.get $t) (i32.const 1)))
    (local.set $at2 (call $seen (local.get $t) (i32.const 2)))
    (local.set $at3 (call $seen (local.get $t) (i32.const 3)))
    (local.set $at4 (call $seen (local.get $t) (i32.const 4)))
    (local.set $row (i32.add (global.get $emissions) (i32.mul (local.get $t) (i32.const 68))))
    (local.set $end (i32.add (local.get $row) (i32.const 68)))
    (local.set $score (f32.neg (local.get $outsideBias)))
    (local.set $best (f32.const -inf))
    (loop $nextLabel
      (local.set $score (f32.add (local.get $score) (f32.load (local.get $at0))))
      (local.set $score (f32.add (local.get $score) (f32.load (local.get $at1))))
      (local.set $score (f32.add (local.get $score) (f32.load (local.get $at2))))
      (local.set $score (f32.add (local.get $score) (f32.load (local.get $at3))))
      (local.set $score (f32.add (local.get $score) (f32.load (local.get $at4))))
      (f32.store (local.get $row) (local.get $score))
      ;; The first label is `O`.
      (if (i32.eq (i32.sub (local.get $end) (local.get $row)) (i32.const 68))
        (then (local.set $lead (f64.promote_f32 (local.get $score))))
        (else (local.set $best (f32.max (local.get $best) (local.get $score)))))
      (local.set $score (f32.const 0))
      (local.set $at0 (i32.add (local.get $at0) (i32.const 4)))
      (local.set $at1 (i32.add (local.get $at1) (i32.const 4)))
      (local.set $at2 (i32.add (local.get $at2) (i32.const 4)))
      (local.set $at3 (i32.add (local.get $at3) (i32.const 4)))
      (local.set $at4 (i32.add (local.get $at4) (i32.const 4)))
      (br_if $nextLabel
        (i32.ne
          (local.tee $row (i32.add (local.get $row) (i32.const 4)))
          (local.get $end))))
    (local.set $lead (f64.sub (local.get $lead) (f64.promote_f32 (local.get $best))))
    ;; Most tokens are no name whatever their neighbours: for them the features of pairs are not looked up.
    (if (f64.gt (local.get $lead) (local.get $settledMargin)) (then (return (local.get $lead))))
    (call $addJoined (local.get $t) (i32.sub (local.get $end) (i32.const 68)))
    (f64.const 0))

  ;; A property of a neighbour, from a template's field: place and property.
  (func $joint (param $t i32) (param $field i32) (result i32)
    (i32.load
      (i32.add
        (i32.add
          (global.get $joints)
          (i32.shl
            (i32.load
              (i32.add
                (global.get $slots)
                (i32.shl (i32.add (local.get $t) (i32.load (local.get $field))) (i32.const 2))))
            (i32.const 5)))
        (i32.shl (i32.load offset=4 (local.get $field)) (i32.const 2)))))

  ;; Adds the features that need neighbours, as joinFeatures has them. A template: where the hash begins, then fields.
  (func $addJoined (param $t i32) (param $scores i32)
    (local $at i32)
    (local.set $at (global.get $pairs))
    (loop $nextPair
      (call $add
        (call $finish
          (call $mix
            (call $mix
              (i32.load (local.get $at))
              (call $joint (local.get $t) (i32.add (local.get $at) (i32.const 4))))
            (call $joint (local.get $t) (i32.add (local.get $at) (i32.const 12)))))
        (local.get $scores))
      (br_if $nextPair
        (i32.ne
          (local.tee $at (i32.add (local.get $at) (i32.const 20)))
          (global.get $pairsEnd))))
    (local.set $at (global.get $triples))
    (loop $nextTriple
      (call $add
        (call $finish
          (call $mix
            (call $mix
              (call $mix
                (i32.load (local.get $at))
                (call $joint (local.get $t) (i32.add (local.get $at) (i32.const 4))))
              (call $joint (local.get $t) (i32.add (local.get $at) (i32.const 12))))
            (call $joint (local.get $t) (i32.add (local.get $at) (i32.const 20)))))
        (local.get $scores))
      (br_if $nextTriple
        (i32.ne
          (local.tee $at (i32.add (local.get $at) (i32.const 28)))
          (global.get $triplesEnd))))))
