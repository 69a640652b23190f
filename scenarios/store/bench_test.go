package store_test

import (
	"strconv"
	"testing"

	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
)

var sizes = []int{100, 10_000, 100_000}

func BenchmarkDecode(b *testing.B) {
	for _, n := range sizes {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			data, err := store.Encode(scenariotest.Big(n, 1))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := store.Decode(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEncode(b *testing.B) {
	for _, n := range sizes {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			s := scenariotest.Big(n, 1)
			data, err := store.Encode(s)
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := store.Encode(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
