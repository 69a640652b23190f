// Package simulate draws a scenario's numbers from their ranges again and again
// (Monte Carlo), and tells how the end states and the expected impact spread.
//
// Each fork is drawn by itself: that two forks may err together (a common cause)
// is not modelled. A fork's numbers without a range stay as they are. Of the
// others:
//
//   - [Dirichlet] keeps every best value as the exact mean. α = m·s, where the m
//     are the best values as shares of what the fixed numbers leave, and the one
//     concentration s of a fork is fitted to its ranges: s = Σm(1−m)/Σv − 1 over
//     the branches with a range (domain.md §3.5). The variance v that a range
//     implies is ((high−low)/6)² where ranges are hard bounds (they are ±3
//     standard deviations), and ((high−low)/2z)² where they are an interval at a
//     level L, with z the standard normal quantile of (1+L)/2. Draws can leave
//     the bounds, rarely. Where ranges are wider than any Dirichlet with these
//     means, s = 1 is taken, and said.
//   - [Uniform] draws every point of {Σp = 1, low ≤ p ≤ high} with the same
//     probability, exactly: honest where only bounds were given. Best values play
//     no part.
//   - [PERT] draws each branch from low + (high−low)·Beta(1+4(b−a)/(c−a),
//     1+4(c−b)/(c−a)) and divides by the sum, or lets the rest (or what is
//     unassigned) take what is left. Dividing moves the means away from the best
//     values: [Plan.Shifts] tells by how much.
//
// A fork with a range but no best value (a word was said) is drawn by Uniform,
// whatever the sampler: no middle is made of a word. A rest, and what is
// unassigned or not estimated, takes part as a branch from 0 to all.
//
// The same seed, sampler and count give the same result bit for bit, whatever
// the number of cores and the processor: see package draw.
package simulate
