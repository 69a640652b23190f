package scenarios

// The fields of the smaller objects, which edits replace whole.

// ScaleFields are the fields of a scale.
var ScaleFields = []Field[Scale]{
	{"id", func(s *Scale) any { return &s.ID }},
	{"bands", func(s *Scale) any { return &s.Bands }},
}

// BandFields are the fields of a band.
var BandFields = []Field[Band]{
	{"word", func(b *Band) any { return &b.Word }},
	{"low", func(b *Band) any { return &b.Low }},
	{"high", func(b *Band) any { return &b.High }},
	{"open", func(b *Band) any { return &b.Open }},
	{"also", func(b *Band) any { return &b.Also }},
}

// RangeMeaningFields are the fields of "ranges".
var RangeMeaningFields = []Field[RangeMeaning]{
	{"mean", func(r *RangeMeaning) any { return &r.Mean }},
	{"level", func(r *RangeMeaning) any { return &r.Level }},
}

// ImpactScaleFields are the fields of a scenario's "impact".
var ImpactScaleFields = []Field[ImpactScale]{
	{"name", func(i *ImpactScale) any { return &i.Name }},
	{"low", func(i *ImpactScale) any { return &i.Low }},
	{"high", func(i *ImpactScale) any { return &i.High }},
}

// ConfidenceFields are the fields of a confidence.
var ConfidenceFields = []Field[Confidence]{
	{"level", func(c *Confidence) any { return &c.Level }},
	{"because", func(c *Confidence) any { return &c.Because }},
}

// AssumptionFields are the fields of an assumption.
var AssumptionFields = []Field[Assumption]{
	{"text", func(a *Assumption) any { return &a.Text }},
	{"rating", func(a *Assumption) any { return &a.Rating }},
}

// StatusFields are the fields of a status.
var StatusFields = []Field[Status]{
	{"is", func(s *Status) any { return &s.Is }},
	{"on", func(s *Status) any { return &s.On }},
}

// CitationFields are the fields of an outcome's use of a source.
var CitationFields = []Field[Citation]{
	{"source", func(c *Citation) any { return &c.Source }},
	{"credibility", func(c *Citation) any { return &c.Credibility }},
	{"where", func(c *Citation) any { return &c.Where }},
}

// IndicatorFields are the fields of an indicator.
var IndicatorFields = []Field[Indicator]{
	{"id", func(i *Indicator) any { return &i.ID }},
	{"text", func(i *Indicator) any { return &i.Text }},
	{"by", func(i *Indicator) any { return &i.By }},
	{"observed", func(i *Indicator) any { return &i.Observed }},
	{"likelihoods", func(i *Indicator) any { return &i.Likelihoods }},
}

// ObservationFields are the fields of an observation.
var ObservationFields = []Field[Observation]{
	{"is", func(o *Observation) any { return &o.Is }},
	{"on", func(o *Observation) any { return &o.On }},
}

// CheckFields are the fields of the setting of one check.
var CheckFields = []Field[CheckSetting]{
	{"off", func(c *CheckSetting) any { return &c.Off }},
	{"because", func(c *CheckSetting) any { return &c.Because }},
}

// SimulationFields are the fields of "simulation".
var SimulationFields = []Field[Simulation]{
	{"seed", func(s *Simulation) any { return &s.Seed }},
	{"sampler", func(s *Simulation) any { return &s.Sampler }},
	{"samples", func(s *Simulation) any { return &s.Samples }},
}

// ConflictFields are the fields of a conflict.
var ConflictFields = []Field[Conflict]{
	{"id", func(c *Conflict) any { return &c.ID }},
	{"kind", func(c *Conflict) any { return &c.Kind }},
	{"outcome", func(c *Conflict) any { return &c.Outcome }},
	{"title", func(c *Conflict) any { return &c.Title }},
	{"field", func(c *Conflict) any { return &c.Field }},
	{"item", func(c *Conflict) any { return &c.Item }},
	{"part", func(c *Conflict) any { return &c.Part }},
	{"base", func(c *Conflict) any { return &c.Base }},
	{"ours", func(c *Conflict) any { return &c.Ours }},
	{"theirs", func(c *Conflict) any { return &c.Theirs }},
}
