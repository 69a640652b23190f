package store_test

import (
	"bytes"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"offramp/assets"
	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"

	"github.com/google/go-cmp/cmp"
)

// If this fails, the sample that ships is not what saving it would write, so
// that its first saved edit changes lines that nobody touched.
func TestSampleIsCanonical(t *testing.T) {
	o := decode(t, assets.Geneva)
	if o.Given || len(o.Repairs) > 0 || o.ReadOnly() {
		t.Fatalf("the sample needs mending: %+v", o)
	}
	if again := encode(t, o.Scenario); !bytes.Equal(again, assets.Geneva) {
		t.Errorf("saving changes it:\n%s", cmp.Diff(string(assets.Geneva), string(again)))
	}
}

// If this fails, the sample opens with findings that nobody meant it to have,
// or no longer shows the one that it is to show.
func TestSampleHasOneFinding(t *testing.T) {
	var codes []string
	for _, p := range decode(t, assets.Geneva).Problems {
		codes = append(codes, p.Severity.String()+" "+p.Code+" at "+p.Where())
	}
	want := []string{"warning unassigned at Talks open in Geneva › Talks run on, no agreement"}
	if diff := cmp.Diff(want, codes); diff != "" {
		t.Error(diff)
	}
}

// If this fails, an editor that knows our schema marks our own sample as wrong.
func TestSampleFitsTheSchema(t *testing.T) {
	if err := valid(schema(t), assets.Geneva); err != nil {
		t.Error(err)
	}
}

// If this fails, the sample's figures are not those that it was made to show.
func TestSampleFigures(t *testing.T) {
	s := decode(t, assets.Geneva).Scenario
	figures := odds.Compute(s)
	equal := func(what string, got, want float64) {
		t.Helper()
		if !(math.Abs(got-want) <= 1e-12) {
			t.Errorf("%s: %v, not %v", what, got, want)
		}
	}
	ends := map[string]float64{
		"De-escalation": 0.261, "Standoff continues": 0.409, "Sanctions without war": 0.19, "War and severe sanctions": 0.095,
	}
	for i, e := range s.EndStates {
		equal(e.Name, figures.Totals.EndStates[i], ends[e.Name])
	}
	equal("unassigned", figures.Totals.Unassigned, 0.045)
	equal("no end state", figures.Totals.NoEndState, 0)
	equal("not estimated", figures.Totals.NotEstimated, 0)
	equal("unsettled", figures.Totals.Unsettled, 0)
	equal("undecided", figures.Totals.Undecided, 0)

	leaves := map[string]float64{
		"Severe sanctions at once": 0.05, "Hybrid pressure": 0.1, "Back channel open": 0.1,
		"Troops stay in place": 0.189, "Confidence measures": 0.081, "Cyber pressure only": 0.09, "Large-scale invasion": 0.045,
		"Troops withdrawn": 0.165, "US troop limits agreed": 0.015, "Agreement stalls": 0.12,
	}
	for o := range s.Root.All() {
		if !o.IsLeaf() || o.Said != "" {
			continue // words give no figure
		}
		want, known := leaves[o.Title]
		got, ok := figures.PathOf(o)
		if !known || !ok {
			t.Errorf("%q is no leaf with a figure that this test knows", o.Title)
		}
		equal(o.Title, got, want)
		delete(leaves, o.Title)
	}
	if len(leaves) > 0 {
		t.Errorf("missing: %v", leaves)
	}
}

// If this fails, a figure of the sample does not fit one decimal, so that the
// strip, the cards and the manual's pictures disagree in their last digit.
func TestSampleFiguresFitOneDecimal(t *testing.T) {
	s := decode(t, assets.Geneva).Scenario
	figures := odds.Compute(s)
	check := func(what string, p float64) {
		if math.Abs(p*1000-math.Round(p*1000)) > 1e-9 {
			t.Errorf("%s is %v", what, p)
		}
	}
	for i, e := range s.EndStates {
		check(e.Name, figures.Totals.EndStates[i])
	}
	check("unassigned", figures.Totals.Unassigned)
	for o := range s.Root.All() {
		p, _ := figures.PathOf(o)
		check(o.Title, p)
	}
}

// If this fails, there is a part of the format that the sample does not show,
// and that nobody who learns from it will find.
func TestSampleUsesEveryField(t *testing.T) {
	s := decode(t, assets.Geneva).Scenario
	u := uses{}
	use(u, "scenario", scenarios.ScenarioFields, s)
	use(u, "markings", scenarios.MarkingsFields, s.Markings)
	useAll(u, "marking level", scenarios.MarkingLevelFields, s.Markings.Levels)
	use(u, "scale", scenarios.ScaleFields, s.Scale)
	useAll(u, "band", scenarios.BandFields, s.Scale.Bands)
	use(u, "ranges", scenarios.RangeMeaningFields, s.Ranges)
	use(u, "impact", scenarios.ImpactScaleFields, s.Impact)
	use(u, "simulation", scenarios.SimulationFields, s.Simulation)
	useAll(u, "check", scenarios.CheckFields, s.Checks)
	for _, e := range s.EndStates {
		use(u, "end state", scenarios.EndStateFields, e)
	}
	for _, source := range s.Sources {
		use(u, "source", scenarios.SourceFields, source)
	}
	for _, c := range s.Changes {
		use(u, "change", scenarios.ChangeFields, c)
	}
	for o := range s.Root.All() {
		use(u, "outcome", scenarios.OutcomeFields, o)
		use(u, "confidence", scenarios.ConfidenceFields, o.Confidence)
		use(u, "status", scenarios.StatusFields, o.Status)
		useAll(u, "assumption", scenarios.AssumptionFields, o.Assumptions)
		useAll(u, "citation", scenarios.CitationFields, o.Sources)
		useAll(u, "indicator", scenarios.IndicatorFields, o.Indicators)
		for _, i := range o.Indicators {
			use(u, "observation", scenarios.ObservationFields, i.Observed)
		}
	}
	except := []string{ // ICD 203 has no open ends, TLP needs less than other lists of labels, and no merge of the sample is open
		"band.open", "marking level.also", "marking level.caveats", "marking level.rank", "markings.bottom",
		"scenario.conflicts",
	}
	var unused []string
	for name, used := range u {
		if !used {
			unused = append(unused, name)
		}
	}
	slices.Sort(unused)
	if diff := cmp.Diff(except, unused); diff != "" {
		t.Error(diff)
	}
}

// uses tells of every field of the tables whether something stands in it.
type uses map[string]bool

func use[O any](u uses, kind string, fields []scenarios.Field[O], o *O) {
	for _, f := range fields {
		name := kind + "." + f.Name
		u[name] = u[name] || o != nil && !reflect.ValueOf(f.At(o)).Elem().IsZero()
	}
}

func useAll[O any](u uses, kind string, fields []scenarios.Field[O], list []O) {
	use(u, kind, fields, nil)
	for i := range list {
		use(u, kind, fields, &list[i])
	}
}

// If this fails, a value that only some fields can take is missing from the
// sample: a rest, a choice, an indicator that is not there, a kind of grade.
func TestSampleUsesEveryKindOfValue(t *testing.T) {
	s := decode(t, assets.Geneva).Scenario
	has := map[string]bool{}
	for o := range s.Root.All() {
		if o.Probability.IsRest() {
			has["rest"] = true
		}
		if o.Confidence != nil {
			has["confidence "+o.Confidence.Level] = true
		}
		if o.Status != nil {
			has["status "+o.Status.Is] = true
		}
		if o.IsChoice() {
			has["choice"] = o.Assumed != ""
		}
		if len(o.Path()) > 3 {
			has["levels"] = true
		}
		for _, a := range o.Assumptions {
			has["assumption "+a.Rating] = true
		}
		for _, i := range o.Indicators {
			is := "not looked for"
			if i.Observed != nil {
				is = i.Observed.Is
			}
			has["indicator "+is] = true
		}
		for _, c := range o.Sources {
			has["source "+s.Source(c.Source).Title] = true
		}
		if o.From > s.From && o.Until != "" && o.Until < s.Until {
			has["window"] = true
		}
	}
	want := []string{
		"rest", "choice", "levels", "window", "status happened", "status ruled out",
		"indicator seen", "indicator absent", "indicator not looked for",
	}
	for _, level := range scenarios.ConfidenceLevels {
		want = append(want, "confidence "+level)
	}
	for _, rating := range scenarios.AssumptionRatings {
		want = append(want, "assumption "+rating)
	}
	for _, source := range s.Sources {
		want = append(want, "source "+source.Title)
	}
	for _, what := range want {
		if !has[what] {
			t.Errorf("no %s", what)
		}
	}
	if !s.Checks[0].Off {
		t.Error("no check is switched off")
	}
}

// If this fails, the sample's identities clash with those of documents made
// from it by hand, or tell when they were made.
func TestSampleIdentities(t *testing.T) {
	s := decode(t, assets.Geneva).Scenario
	ids := []string{s.ID}
	for _, e := range s.EndStates {
		ids = append(ids, e.ID)
	}
	for _, source := range s.Sources {
		ids = append(ids, source.ID)
	}
	for _, c := range s.Changes {
		ids = append(ids, c.ID)
		if s.Outcome(c.Outcome).Name() != c.Title {
			t.Errorf("the log tells of %q, which is not in the tree", c.Title)
		}
	}
	for o := range s.Root.All() {
		ids = append(ids, o.ID)
		for _, i := range o.Indicators {
			ids = append(ids, i.ID)
		}
	}
	random := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	seen := map[string]bool{}
	for _, id := range ids {
		if !random.MatchString(id) || seen[id] {
			t.Errorf("%q is no random identity, or stands twice", id)
		}
		seen[id] = true
	}
}

// If this fails, the sample passes for a forecast, its words have other bands
// than the scale they are named for, or a typed number says something else
// than the stored one.
func TestSampleSaysWhatItIs(t *testing.T) {
	s := decode(t, assets.Geneva).Scenario
	if !strings.Contains(strings.ToLower(s.Root.Notes), "illustrative numbers, not a forecast") {
		t.Error("the notes of the root do not say that the numbers are illustrative")
	}
	if diff := cmp.Diff(scales.ICD203(), s.Scale); diff != "" {
		t.Error(diff)
	}
	for o := range s.Root.All() {
		if o.Entered == "" {
			continue
		}
		if e, err := odds.ParseEntry(o.Entered); err != nil || e.Probability != o.Probability {
			t.Errorf("%s: %q is not the stored number", o.Title, o.Entered)
		}
	}
}

// If this fails, a date of the sample is outside the window that its
// probabilities speak of, or a branch ends before the outcome that it follows.
func TestSampleDates(t *testing.T) {
	s := decode(t, assets.Geneva).Scenario
	within := func(what, date string) {
		if date != "" && (date < s.From || date > s.Until) {
			t.Errorf("%s: %s is outside %s to %s", what, date, s.From, s.Until)
		}
	}
	for o := range s.Root.All() {
		within(o.Title, o.From)
		within(o.Title, o.Until)
		if o.Status != nil {
			within(o.Title, o.Status.On)
		}
		for _, i := range o.Indicators {
			within(i.Text, i.By)
			if i.Observed != nil {
				within(i.Text, i.Observed.On)
			}
		}
		if p := o.Parent(); p != nil && o.Until != "" && o.Until < p.Until {
			t.Errorf("%q ends before %q", o.Title, p.Title)
		}
	}
	for _, source := range s.Sources {
		within(source.Title, source.Published)
		within(source.Title, source.Accessed)
	}
}
