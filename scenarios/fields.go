package scenarios

// Field is one stored field of an object of type O: its name in the file and
// where its value lives. The tables below are the one list of fields, in the
// order of the file: edits, reader, writer and schema all follow them.
type Field[O any] struct {
	Name string
	At   func(*O) any // a pointer to the value
}

// ScenarioFields are the fields of a scenario; "format" stands before them.
var ScenarioFields = []Field[Scenario]{
	{"version", func(s *Scenario) any { return &s.Version }},
	{"id", func(s *Scenario) any { return &s.ID }},
	{"title", func(s *Scenario) any { return &s.Title }},
	{"question", func(s *Scenario) any { return &s.Question }},
	{"from", func(s *Scenario) any { return &s.From }},
	{"until", func(s *Scenario) any { return &s.Until }},
	{"marking", func(s *Scenario) any { return &s.Marking }},
	{"markings", func(s *Scenario) any { return &s.Markings }},
	{"scale", func(s *Scenario) any { return &s.Scale }},
	{"ranges", func(s *Scenario) any { return &s.Ranges }},
	{"impact", func(s *Scenario) any { return &s.Impact }},
	{"endStates", func(s *Scenario) any { return &s.EndStates }},
	{"sources", func(s *Scenario) any { return &s.Sources }},
	{"root", func(s *Scenario) any { return &s.Root }},
	{"changes", func(s *Scenario) any { return &s.Changes }},
	{"conflicts", func(s *Scenario) any { return &s.Conflicts }},
	{"checks", func(s *Scenario) any { return &s.Checks }},
	{"simulation", func(s *Scenario) any { return &s.Simulation }},
}

// OutcomeFields are the fields of an outcome.
var OutcomeFields = []Field[Outcome]{
	{"id", func(o *Outcome) any { return &o.ID }},
	{"title", func(o *Outcome) any { return &o.Title }},
	{"asks", func(o *Outcome) any { return &o.Asks }},
	{"probability", func(o *Outcome) any { return &o.Probability }},
	{"entered", func(o *Outcome) any { return &o.Entered }},
	{"said", func(o *Outcome) any { return &o.Said }},
	{"range", func(o *Outcome) any { return &o.Range }},
	{"locked", func(o *Outcome) any { return &o.Locked }},
	{"confidence", func(o *Outcome) any { return &o.Confidence }},
	{"because", func(o *Outcome) any { return &o.Because }},
	{"notes", func(o *Outcome) any { return &o.Notes }},
	{"assumptions", func(o *Outcome) any { return &o.Assumptions }},
	{"dissent", func(o *Outcome) any { return &o.Dissent }},
	{"from", func(o *Outcome) any { return &o.From }},
	{"until", func(o *Outcome) any { return &o.Until }},
	{"status", func(o *Outcome) any { return &o.Status }},
	{"endState", func(o *Outcome) any { return &o.EndState }},
	{"impact", func(o *Outcome) any { return &o.Impact }},
	{"tags", func(o *Outcome) any { return &o.Tags }},
	{"marking", func(o *Outcome) any { return &o.Marking }},
	{"sources", func(o *Outcome) any { return &o.Sources }},
	{"indicators", func(o *Outcome) any { return &o.Indicators }},
	{"kind", func(o *Outcome) any { return &o.Kind }},
	{"assumed", func(o *Outcome) any { return &o.Assumed }},
	{"children", func(o *Outcome) any { return &o.Children }},
}

// EndStateFields are the fields of an end state.
var EndStateFields = []Field[EndState]{
	{"id", func(e *EndState) any { return &e.ID }},
	{"name", func(e *EndState) any { return &e.Name }},
	{"colour", func(e *EndState) any { return &e.Colour }},
	{"symbol", func(e *EndState) any { return &e.Symbol }},
	{"impact", func(e *EndState) any { return &e.Impact }},
}

// SourceFields are the fields of a source.
var SourceFields = []Field[Source]{
	{"id", func(s *Source) any { return &s.ID }},
	{"title", func(s *Source) any { return &s.Title }},
	{"publisher", func(s *Source) any { return &s.Publisher }},
	{"published", func(s *Source) any { return &s.Published }},
	{"accessed", func(s *Source) any { return &s.Accessed }},
	{"url", func(s *Source) any { return &s.URL }},
	{"reliability", func(s *Source) any { return &s.Reliability }},
	{"note", func(s *Source) any { return &s.Note }},
}

// ChangeFields are the fields of an entry of the change log.
var ChangeFields = []Field[Change]{
	{"id", func(c *Change) any { return &c.ID }},
	{"at", func(c *Change) any { return &c.At }},
	{"by", func(c *Change) any { return &c.By }},
	{"outcome", func(c *Change) any { return &c.Outcome }},
	{"title", func(c *Change) any { return &c.Title }},
	{"field", func(c *Change) any { return &c.Field }},
	{"from", func(c *Change) any { return &c.From }},
	{"to", func(c *Change) any { return &c.To }},
	{"how", func(c *Change) any { return &c.How }},
	{"because", func(c *Change) any { return &c.Because }},
}
