;; The loops of the resampling tests, which resampling.ts calls. WebAssembly, because V8 compiles it whole when it is first
;; called; JavaScript runs these loops interpreted until it has watched them for longer than a short command takes.
;; `node scripts/assemble.mjs` writes resampling-code.ts from this file.
(module
  (memory (export "memory") 1)

  ;; Random, as random.ts has it.
  (global $a (export "a") (mut i32) (i32.const 0))
  (global $b (export "b") (mut i32) (i32.const 0))
  (global $c (export "c") (mut i32) (i32.const 0))
  (global $counter (export "counter") (mut i32) (i32.const 0))

  (func $nextUint32 (result i32)
    (local $out i32) (local $c i32)
    (local.set $c (global.get $c))
    (local.set $out (i32.add (i32.add (global.get $a) (global.get $b)) (global.get $counter)))
    (global.set $counter (i32.add (global.get $counter) (i32.const 1)))
    (global.set $a (i32.xor (global.get $b) (i32.shr_u (global.get $b) (i32.const 9))))
    (global.set $b (i32.add (local.get $c) (i32.shl (local.get $c) (i32.const 3))))
    (global.set $c (i32.add (i32.rotl (local.get $c) (i32.const 21)) (local.get $out)))
    (local.get $out))

  (func $nextBelow (param $limit i32) (result i32)
    (local $product i64)
    (if (i32.gt_u (local.get $limit) (i32.const 0x200000))
      (then (return (call $nextBelowLarge (i64.extend_i32_u (local.get $limit))))))
    (loop $reject
      (local.set $product
        (i64.mul (i64.extend_i32_u (call $nextUint32)) (i64.extend_i32_u (local.get $limit))))
      (if (i32.lt_u (i32.wrap_i64 (local.get $product)) (local.get $limit))
        (then
          (br_if $reject
            (i32.lt_u
              (i32.wrap_i64 (local.get $product))
              ;; 2³² mod limit
              (i32.rem_u (i32.sub (i32.const 0) (local.get $limit)) (local.get $limit)))))))
    (i32.wrap_i64 (i64.shr_u (local.get $product) (i64.const 32))))

  (func $nextBelowLarge (param $limit i64) (result i32)
    (local $drawn i64) (local $rest i64)
    (loop $reject
      (local.set $drawn
        (i64.or
          (i64.shl (i64.extend_i32_u (call $nextUint32)) (i64.const 21))
          (i64.extend_i32_u (i32.shr_u (call $nextUint32) (i32.const 11)))))
      (local.set $rest (i64.rem_u (local.get $drawn) (local.get $limit)))
      ;; Whether the run of `limit` numbers that holds the one drawn goes beyond 2⁵³.
      (br_if $reject
        (i64.gt_u
          (i64.add (i64.sub (local.get $drawn) (local.get $rest)) (local.get $limit))
          (i64.const 0x20000000000000))))
    (i32.wrap_i64 (local.get $rest)))

  ;; See `permute` in resampling.ts. A function for each permutation, so that the next can run optimised code.
  (func (export "permute")
    (param $permutations i32) (param $units i32) (param $groups i32) (param $themes i32)
    (param $largest i32) (param $total f64)
    (param $order i32) (param $sizes i32) (param $words i32) (param $firsts i32)
    (param $slots i32) (param $counts i32) (param $totals i32)
    (param $hits i32) (param $left i32) (param $thresholds i32) (param $extreme i32)
    (loop $next
      (call $permuteOnce
        (local.get $units) (local.get $groups) (local.get $themes)
        (local.get $largest) (local.get $total)
        (local.get $order) (local.get $sizes) (local.get $words) (local.get $firsts)
        (local.get $slots) (local.get $counts) (local.get $totals)
        (local.get $hits) (local.get $left) (local.get $thresholds) (local.get $extreme))
      (br_if $next
        (local.tee $permutations (i32.sub (local.get $permutations) (i32.const 1))))))

  (func $permuteOnce
    (param $remaining i32) (param $groups i32) (param $themes i32)
    (param $largest i32) (param $total f64)
    (param $order i32) (param $sizes i32) (param $words i32) (param $firsts i32)
    (param $slots i32) (param $counts i32) (param $totals i32)
    (param $hits i32) (param $left i32) (param $thresholds i32) (param $extreme i32)
    (local $group i32) (local $end i32) (local $other i32) (local $unit i32)
    (local $entry i32) (local $entryEnd i32) (local $at i32) (local $hitsEnd i32)
    (local $groupWords f64) (local $leftWords f64)
    (local.set $hitsEnd (i32.shl (local.get $themes) (i32.const 3)))
    (local.set $leftWords (local.get $total))
    (loop $copy
      (f64.store
        (i32.add (local.get $left) (local.get $at))
        (f64.load (i32.add (local.get $totals) (local.get $at))))
      (br_if $copy
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 8)))
          (local.get $hitsEnd))))
    (loop $nextGroup
      (if (i32.ne (local.get $group) (local.get $largest))
        (then
          (local.set $groupWords (f64.const 0))
          (local.set $end
            (i32.sub
              (local.get $remaining)
              (i32.load (i32.add (local.get $sizes) (i32.shl (local.get $group) (i32.const 2))))))
          (block $full
            (loop $draw
              (br_if $full (i32.eq (local.get $remaining) (local.get $end)))
              ;; A step of Fisher and Yates: $order moves on to the next place.
              (local.set $other
                (i32.add
                  (local.get $order)
                  (i32.shl (call $nextBelow (local.get $remaining)) (i32.const 2))))
              (local.set $unit (i32.load (local.get $other)))
              (i32.store (local.get $other) (i32.load (local.get $order)))
              (i32.store (local.get $order) (local.get $unit))
              (local.set $order (i32.add (local.get $order) (i32.const 4)))
              (local.set $remaining (i32.sub (local.get $remaining) (i32.const 1)))
              (local.set $groupWords
                (f64.add
                  (local.get $groupWords)
                  (f64.load (i32.add (local.get $words) (i32.shl (local.get $unit) (i32.const 3))))))
              (local.set $at (i32.add (local.get $firsts) (i32.shl (local.get $unit) (i32.const 2))))
              (local.set $entry (i32.load (local.get $at)))
              (local.set $entryEnd (i32.load offset=4 (local.get $at)))
              (br_if $draw (i32.eq (local.get $entry) (local.get $entryEnd)))
              (loop $nextEntry
                (local.set $at
                  (i32.add
                    (local.get $hits)
                    (i32.load
                      (i32.add (local.get $slots) (i32.shl (local.get $entry) (i32.const 2))))))
                (f64.store
                  (local.get $at)
                  (f64.add
                    (f64.load (local.get $at))
                    (f64.load
                      (i32.add (local.get $counts) (i32.shl (local.get $entry) (i32.const 3))))))
                (br_if $nextEntry
                  (i32.lt_u
                    (local.tee $entry (i32.add (local.get $entry) (i32.const 1)))
                    (local.get $entryEnd))))
              (br $draw)))
          (call $compare
            (local.get $group) (local.get $themes) (local.get $groupWords) (local.get $total)
            (local.get $hits) (local.get $totals) (local.get $thresholds) (local.get $extreme))
          (local.set $leftWords (f64.sub (local.get $leftWords) (local.get $groupWords)))
          (local.set $at (i32.const 0))
          (loop $take
            (local.set $other (i32.add (local.get $left) (local.get $at)))
            (local.set $unit (i32.add (local.get $hits) (local.get $at)))
            (f64.store
              (local.get $other)
              (f64.sub (f64.load (local.get $other)) (f64.load (local.get $unit))))
            (f64.store (local.get $unit) (f64.const 0))
            (br_if $take
              (i32.lt_u
                (local.tee $at (i32.add (local.get $at) (i32.const 8)))
                (local.get $hitsEnd))))))
      (br_if $nextGroup
        (i32.lt_u
          (local.tee $group (i32.add (local.get $group) (i32.const 1)))
          (local.get $groups))))
    (call $compare
      (local.get $largest) (local.get $themes) (local.get $leftWords) (local.get $total)
      (local.get $left) (local.get $totals) (local.get $thresholds) (local.get $extreme)))

  ;; Counts for each theme whether the group's statistic is as extreme as the one observed:
  ;; h/w − (H−h)/(W−w) = (h W − H w) / (w (W − w)), where the first factor is whole.
  (func $compare
    (param $group i32) (param $themes i32) (param $groupWords f64) (param $total f64)
    (param $hits i32) (param $totals i32) (param $thresholds i32) (param $extreme i32)
    (local $scale f64) (local $skipped i32)
    (local.set $scale
      (if (result f64)
        (i32.and
          (f64.gt (local.get $groupWords) (f64.const 0))
          (f64.lt (local.get $groupWords) (local.get $total)))
        (then
          (f64.div
            (f64.const 1)
            (f64.mul (local.get $groupWords) (f64.sub (local.get $total) (local.get $groupWords)))))
        (else (f64.const nan))))
    (local.set $skipped (i32.mul (local.get $group) (local.get $themes)))
    (local.set $thresholds
      (i32.add (local.get $thresholds) (i32.shl (local.get $skipped) (i32.const 3))))
    (local.set $extreme (i32.add (local.get $extreme) (i32.shl (local.get $skipped) (i32.const 2))))
    (loop $nextTheme
      (i32.store
        (local.get $extreme)
        (i32.add
          (i32.load (local.get $extreme))
          ;; "Not below", so that a draw without a rate counts against significance.
          (i32.eqz
            (f64.lt
              (f64.abs
                (f64.mul
                  (f64.sub
                    (f64.mul (f64.load (local.get $hits)) (local.get $total))
                    (f64.mul (f64.load (local.get $totals)) (local.get $groupWords)))
                  (local.get $scale)))
              (f64.load (local.get $thresholds))))))
      (local.set $hits (i32.add (local.get $hits) (i32.const 8)))
      (local.set $totals (i32.add (local.get $totals) (i32.const 8)))
      (local.set $thresholds (i32.add (local.get $thresholds) (i32.const 8)))
      (local.set $extreme (i32.add (local.get $extreme) (i32.const 4)))
      (br_if $nextTheme
        (local.tee $themes (i32.sub (local.get $themes) (i32.const 1))))))

  ;; See `resampleRates` in resampling.ts.
  (func (export "resampleRates")
    (param $resamples i32) (param $units i32) (param $totalHits f64) (param $totalWords f64)
    (param $hits i32) (param $words i32) (param $rates i32)
    (result f64)
    (local $below f64)
    (loop $next
      (local.set $below
        (f64.add
          (local.get $below)
          (call $resampleRate
            (local.get $units) (local.get $totalHits) (local.get $totalWords)
            (local.get $hits) (local.get $words) (local.get $rates))))
      (local.set $rates (i32.add (local.get $rates) (i32.const 8)))
      (br_if $next (local.tee $resamples (i32.sub (local.get $resamples) (i32.const 1)))))
    (local.get $below))

  (func $resampleRate
    (param $units i32) (param $totalHits f64) (param $totalWords f64)
    (param $hits i32) (param $words i32) (param $rate i32)
    (result f64)
    (local $remaining i32) (local $at i32) (local $drawnHits f64) (local $drawnWords f64)
    (local $left f64) (local $right f64)
    (local.set $remaining (local.get $units))
    (loop $draw
      (local.set $at (i32.shl (call $nextBelow (local.get $units)) (i32.const 3)))
      (local.set $drawnHits
        (f64.add (local.get $drawnHits) (f64.load (i32.add (local.get $hits) (local.get $at)))))
      (local.set $drawnWords
        (f64.add (local.get $drawnWords) (f64.load (i32.add (local.get $words) (local.get $at)))))
      (br_if $draw (local.tee $remaining (i32.sub (local.get $remaining) (i32.const 1)))))
    (f64.store (local.get $rate) (f64.div (local.get $drawnHits) (local.get $drawnWords)))
    ;; Cross-multiplied, because equal rates of different sums may differ in the last bit.
    (local.set $left (f64.mul (local.get $drawnHits) (local.get $totalWords)))
    (local.set $right (f64.mul (local.get $totalHits) (local.get $drawnWords)))
    (f64.add
      (f64.convert_i32_u (f64.lt (local.get $left) (local.get $right)))
      (f64.mul
        (f64.const 0.5)
        (f64.convert_i32_u (f64.eq (local.get $left) (local.get $right)))))))
