package store_test

import (
	"strings"
	"testing"

	"offramp/scenarios/scales"
	"offramp/scenarios/store"
)

// If this fails, somebody's own scale is not taken as it is written.
func TestDecodeScale(t *testing.T) {
	scale, err := store.DecodeScale([]byte("\ufeff" + `{
  "id": "ours", "owner": "us",
  "bands": [
    {"word": "schwach", "low": 0, "high": 0.5, "open": "high", "also": ["gering"]},
    {"word": "stark", "low": 0.5, "high": 1}
  ]
}`))
	if err != nil {
		t.Fatal(err)
	}
	if b, ok := scales.Named(scale, "Gering"); !ok || scales.BandText(b) != "0–<50 %" {
		t.Errorf("%+v", scale)
	}
	if b, _ := scales.Word(scale, 0.5); b.Word != "stark" {
		t.Errorf("50 %% is %q", b.Word)
	}
	if len(scale.Unknown) != 1 || scale.Unknown[0].Name != "owner" {
		t.Errorf("what is not known is lost: %+v", scale.Unknown)
	}
}

// If this fails, a scale that cannot be used is taken, or is refused without a
// word about where and why.
func TestDecodeScale_refuses(t *testing.T) {
	for text, want := range map[string]string{
		``:                                 "line 1:1: ",
		`nonsense`:                         "line 1:1: ",
		`[]`:                               "line 1:1: ",
		`{}`:                               "has no words",
		`{"bands":[]}`:                     "has no words",
		`{"bands":[{"word":"a","low":0}]}`: "no high end",
		"{\"bands\":[\n{\"word\":\"a\",\"low\":0,\"high\":2}]}":                                 "line 2:",
		`{"bands":[{"word":"a","low":0.6,"high":0.2}]}`:                                         "swap its ends",
		`{"bands":[{"low":0,"high":1}]}`:                                                        "band 1 of 1 has no word",
		`{"bands":[{"word":"a","low":0,"high":0.5},{"word":"A ","low":0.5,"high":1}]}`:          "a word has one band",
		`{"bands":[{"word":"rest","low":0,"high":0.5}]}`:                                        "another word",
		`{"bands":[{"word":"a","low":"0","high":0.5}]}`:                                         "line 1:",
		`{"bands":[{"word":"a","low":0,"high":0.5,"open":"maybe"}]}`:                            "write",
		`{"bands":[{"word":"a","low":0,"high":0.5}]}, "title": "x"`:                             "more than one",
		`{"bands":[{"word":"a","low":0,"high":0.5}]`:                                            "line ",
		`{"bands":[{"word":"a","low":0,"high":0.5}]}` + strings.Repeat(" ", 1<<20):              "larger than 1 MiB",
		`{"bands":[{"word":"a","low":0,"high":0.5}],"bands":[{"word":"b","low":0.5,"high":1}]}`: "stands twice",
	} {
		if scale, err := store.DecodeScale([]byte(text)); err == nil || scale != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.80s: %+v, %v; want %q", text, scale, err, want)
		}
	}
}

// If this fails, some text crashes the reader of scales, or gives one that has
// no use.
func FuzzDecodeScale(f *testing.F) {
	f.Add([]byte(`{"bands":[{"word":"a","low":0,"high":0.5,"open":"low","also":["b"]}]}`))
	f.Add([]byte(`{"bands":[{"word":"a","low":1e999}]}, "root": {"x": 1}`))
	f.Add([]byte("{\"bands\":[\n{}]}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		scale, err := store.DecodeScale(data)
		if (scale == nil) == (err == nil) {
			t.Fatalf("%+v, %v", scale, err)
		}
		if err != nil && err.Error() == "" {
			t.Fatal("refused without a word")
		}
		if err == nil && len(scales.WordsOf(scale)) == 0 {
			t.Fatalf("no words: %+v", scale)
		}
	})
}
