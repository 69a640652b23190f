package tell

import (
	"cmp"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Feed is one of what an account is made of, as it is told.
type Feed struct {
	odds.Feed
	// Within is how far its share can go where it has none, Open then true.
	Within odds.Interval
	Open   bool
}

// Known tells whether the feed has a share, or bounds of one.
func (d Feed) Known() bool { return d.Open || d.Feed.Known() }

// Feeds returns what an account is made of, the most probable first, with texts
// in the manner.
func (t *Teller) Feeds(a odds.Account) []Feed {
	from := a
	if a == Between {
		from = odds.LeftUnestimated
	}
	t.all() // under its lock
	t.mu.Lock()
	defer t.mu.Unlock()
	_, open := t.answers[Between]
	var feeds []Feed
	for _, feed := range t.Figures.Feeds(from) {
		if from == odds.LeftUnestimated && open && t.ranges(feed.Outcome) != (a == Between) {
			continue
		}
		feeds = append(feeds, t.feed(feed))
	}
	slices.SortStableFunc(feeds, func(a, b Feed) int {
		if !a.Open && !b.Open { // odds sorted those
			return 0
		}
		if a.Known() != b.Known() {
			if a.Known() {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.most(), a.most())
	})
	return feeds
}

func (d Feed) most() float64 {
	if d.Open {
		return d.Within.High
	}
	return d.Share
}

// feed puts one into the manner.
func (t *Teller) feed(feed odds.Feed) Feed {
	told := Feed{Feed: feed}
	i, _ := t.Figures.Index(feed.Outcome)
	switch {
	case feed.Known() && t.Manner == odds.WordsOnly:
		told.Text = odds.Tell(t.Scale(), feed.Share, "", t.Manner).Word
	case feed.Known():
	case t.Figures.Given[i] < 0 && t.open(i):
		told.Open = true
		told.Within, _ = t.bound().PathOf(i)
		told.Text = odds.TellInterval(t.Scale(), told.Within, t.Manner).Word
		if t.Manner != odds.WordsOnly {
			told.Text = odds.IntervalText(told.Within)
		}
	}
	return told
}

// TagAnswer is how probable it is that an outcome with a tag comes true.
type TagAnswer struct {
	Tag string
	Answer
	Partial bool // outcomes with the tag have no figure, and no bounds either
}

// Tags rolls the paths up by tag, the most probable first. They overlap and do
// not add to 1.
func (t *Teller) Tags() []TagAnswer {
	var list []TagAnswer
	ranged := t.Ranged() && t.bounded()
	for _, share := range t.Figures.Tags() {
		answer := Answer{Share: share.Probability, Missing: share.Partial && share.Probability == 0}
		answer.Within = t.tagWithin(share.Tag)
		if ranged && share.Partial && t.tagOpen(share.Tag) {
			answer.Open, answer.Missing, answer.Share = true, false, answer.Within.Low
		} else if !ranged || share.Partial || answer.Within.High-answer.Within.Low <= scenarios.Tolerance {
			answer.Within = unknown
		}
		list = append(list, TagAnswer{Tag: share.Tag, Answer: answer, Partial: share.Partial && !answer.Open})
	}
	slices.SortStableFunc(list, func(a, b TagAnswer) int { return cmp.Compare(b.Share, a.Share) })
	return list
}

func (t *Teller) tagWithin(tag string) odds.Interval {
	if !t.Ranged() || !t.bounded() {
		return unknown
	}
	b := t.Bounds()
	t.mu.Lock()
	defer t.mu.Unlock()
	return b.Over(nil, b.Judgements.ToTag(tag))[0]
}

// tagOpen tells whether words or ranges alone keep an outcome with the tag from
// having a figure.
func (t *Teller) tagOpen(tag string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	for i, o := range t.Figures.Flat.Outcomes {
		if slices.Contains(o.Tags, tag) && t.Figures.Given[i] < 0 && t.open(i) {
			return true
		}
	}
	return false
}

// TagFeeds returns the outcomes with a tag that count for it: of those on one
// path the first.
func (t *Teller) TagFeeds(tag string) []Feed {
	f := t.Figures
	t.mu.Lock()
	defer t.mu.Unlock()
	var feeds []Feed
	for i := 0; i < f.Flat.Len(); {
		if !slices.Contains(f.Flat.Outcomes[i].Tags, tag) {
			i++
			continue
		}
		feeds = append(feeds, t.tagged(i))
		i = int(f.Flat.End[i])
	}
	slices.SortStableFunc(feeds, func(a, b Feed) int {
		if a.Known() != b.Known() {
			if a.Known() {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.most(), a.most())
	})
	return feeds
}

// tagged is the outcome at i as one of what a tag is made of.
func (t *Teller) tagged(i int) Feed {
	return t.feed(t.Figures.FeedAt(i))
}
