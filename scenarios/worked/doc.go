// Package worked holds worked examples of the field's arithmetic and words,
// with their answers, and checks every one of them against the packages that
// work them out. It has tests only: see examples_test.go.
package worked
