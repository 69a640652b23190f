package main

import (
	"flag"
	"log"
	"os"
	"runtime/pprof"
	"strconv"
	"strings"
)

// asked returns the sizes to measure, and what begins a profile of it.
func asked() (sizes []int, saves int, profile func() (stop func())) {
	list := flag.String("n", "100,1000,10000,100000", "how many outcomes the maps have")
	path := flag.String("profile", "", "a file for a profile of the CPU")
	only := flag.String("only", "", "measure only tasks whose name has this in it")
	flag.IntVar(&saves, "saves", 0, "measure that many saves of each kind instead of keys")
	flag.Parse()
	for text := range strings.SplitSeq(*list, ",") {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			log.Fatalf("window: -n %s: %q is no number of outcomes", *list, text)
		}
		sizes = append(sizes, n)
	}
	keepOnly(*only)
	return sizes, saves, func() func() {
		if *path == "" {
			return func() {}
		}
		f, err := os.Create(*path)
		if err == nil {
			err = pprof.StartCPUProfile(f)
		}
		if err != nil {
			log.Fatal("window: ", err)
		}
		return func() {
			pprof.StopCPUProfile()
			if err := f.Close(); err != nil {
				log.Fatal("window: ", err)
			}
		}
	}
}

// keepOnly drops the tasks without a key of that name.
func keepOnly(name string) {
	var kept []task
	for _, t := range tasks {
		for _, k := range t.keys {
			if strings.Contains(k.what, name) {
				kept = append(kept, t)
				break
			}
		}
	}
	tasks = kept
}
