package scenarios

// EndState is a category that many leaves share, so that paths add up to an
// answer.
type EndState struct {
	ID   string
	Name string
	// Colour is "#rrggbb", or "".
	Colour string
	// Symbol is one of [Symbols], or "".
	Symbol string
	// Impact is measured on the scenario's impact scale; nil is not given.
	Impact  *float64
	Unknown Unknown
}

// Symbols are the marks that tell end states apart without colour.
var Symbols = []string{"circle", "square", "triangle", "diamond", "pentagon", "star", "cross", "ring"}

// Source is where evidence comes from.
type Source struct {
	ID, Title, Publisher string
	Published, Accessed  string // dates
	URL                  string
	Reliability          string // Admiralty grade A to F, or ""
	Note                 string
	Unknown              Unknown
}

// Scale is a table of likelihood words with percent bands.
type Scale struct {
	ID      string
	Bands   []Band
	Unknown Unknown
}

// Band is a likelihood word and the probabilities, as shares of 1, it stands
// for: none where an end is nil.
type Band struct {
	Word      string
	Low, High *float64
	// Open is one of [OpenEnds]: the ends that the band reaches but does not
	// hold, as "<50 %" does; "" where it holds both.
	Open string
	// Also are other words for the same band, understood where one is typed.
	Also    []string
	Unknown Unknown
}

// OpenEnds are the values of [Band.Open] that say something.
var OpenEnds = []string{OpenLow, OpenHigh, OpenBoth}

// The ends that a band can leave out.
const (
	OpenLow  = "low"
	OpenHigh = "high"
	OpenBoth = "both"
)

// NewBand returns a band with both ends.
func NewBand(word string, low, high float64) Band { return Band{Word: word, Low: &low, High: &high} }

// Ends returns the ends of a band, and whether it has both.
func (b Band) Ends() (low, high float64, ok bool) {
	if b.Low == nil || b.High == nil {
		return 0, 0, false
	}
	return *b.Low, *b.High, true
}

func (b Band) isEmpty() bool {
	return b.Word == "" && b.Low == nil && b.High == nil && b.Open == "" && len(b.Also) == 0 && len(b.Unknown) == 0
}

// RangeMeaning is what every range of the scenario says: hard "bounds", or an
// "interval" that holds the value with the probability Level.
type RangeMeaning struct {
	Mean    string
	Level   *float64
	Unknown Unknown
}

// ImpactScale is what impact figures measure, from Low to High.
type ImpactScale struct {
	Name      string
	Low, High *float64
	Unknown   Unknown
}

// Range is the lowest and the highest plausible probability.
type Range struct{ Low, High float64 }

// Confidence is how sound the ground under a judgement is. It is never derived
// from a probability.
type Confidence struct {
	Level   string // one of [ConfidenceLevels]
	Because string
	Unknown Unknown
}

// ConfidenceLevels are the levels from weak to strong.
var ConfidenceLevels = []string{"low", "moderate", "high"}

// Assumption is something a judgement rests on.
type Assumption struct {
	Text    string
	Rating  string // one of [AssumptionRatings], or ""
	Unknown Unknown
}

// AssumptionRatings are the grades of the key assumptions check.
var AssumptionRatings = []string{"solid", "caveated", "unsupported"}

// Status says that an outcome happened or was ruled out, and when.
type Status struct {
	Is      string // "happened" or "ruled out"
	On      string // date
	Unknown Unknown
}

// Became returns what became of o: nothing yet where its status does not say.
func (o *Outcome) Became() Status {
	if o.Status == nil {
		return Status{}
	}
	return *o.Status
}

// The values of [Status.Is].
const (
	Happened = "happened"
	RuledOut = "ruled out"
)

// Citation is the use of a source by an outcome.
type Citation struct {
	Source      string // identity of the source
	Credibility *int   // Admiralty credibility 1 to 6; nil is not graded
	Where       string // "p. 4"
	Unknown     Unknown
}

func (c Citation) isEmpty() bool {
	return c.Source == "" && c.Credibility == nil && c.Where == "" && len(c.Unknown) == 0
}

// Indicator is something observable whose appearance speaks for one branch
// over another.
type Indicator struct {
	ID, Text string
	By       string // date
	Observed *Observation
	// Likelihoods say how probable the observation is if that child comes true.
	Likelihoods []Likelihood
	Unknown     Unknown
}

// Observation says that an indicator was seen or is absent, and since when.
type Observation struct {
	Is      string // "seen" or "absent"
	On      string // date
	Unknown Unknown
}

// The values of [Observation.Is].
const (
	Seen   = "seen"
	Absent = "absent"
)

// Likelihood is the probability of an observation, given one child.
type Likelihood struct {
	Child string // identity
	P     float64
}

// Change is an entry of the change log: why a number moved.
type Change struct {
	ID, At, By     string
	Outcome, Title string
	Field          string
	// From and To are the field's values before and after, "" where there was none.
	From, To     JSON
	How, Because string
	Unknown      Unknown
}

// CheckSetting switches one check of the scenario off, and says why.
type CheckSetting struct {
	Check   string // the check's name
	Off     bool
	Because string
	Unknown Unknown
}

// Simulation is what makes a simulation repeatable.
type Simulation struct {
	Seed    *int64
	Sampler string
	Samples *int64
	Unknown Unknown
}

// Unknown are the fields of one object of the file that this version does not
// know. They are kept and written back.
type Unknown []UnknownField

// UnknownField is one of them.
type UnknownField struct {
	After string // the known field that it followed, "" at the start
	Name  string
	Value JSON
}

// JSON is a JSON value as it stood in a file, "" where there was none.
type JSON string
