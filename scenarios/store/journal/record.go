package journal

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
)

// recordKind says what a record holds. The numbers are on disk.
type recordKind uint8

const (
	recDone recordKind = iota + 1
	recUndone
	recRedone
	recBailed
	recPreview  // a draft: an edit that is shown
	recText     // a draft: a text that is typed
	recNoDraft  // which drops it
	recIdentity // of the document
	recSaving   // a save begins, that makes the file so
)

func (k recordKind) isEdit() bool { return k >= recDone && k <= recBailed }

var recorded = map[scenarios.EventKind]recordKind{
	scenarios.Done: recDone, scenarios.Undone: recUndone, scenarios.Redone: recRedone, scenarios.Bailed: recBailed,
}

func (k recordKind) event() scenarios.EventKind {
	for event, kind := range recorded {
		if kind == k {
			return event
		}
	}
	return scenarios.Previewed
}

// record is an entry of the log. Its kind and time stand in clear before the body,
// which is sealed with both and its number, so that leftovers can be counted.
type record struct {
	kind recordKind
	at   time.Time
	body []byte
}

const recordHead = 1 + 8

func (r record) place(session string, number uint64) string {
	return fmt.Sprintf("journal %s record %d %d %d", session, number, r.kind, r.at.UnixMilli())
}

func (r record) encode(box *seal.Box, session string, number uint64) []byte {
	body := box.Seal(r.body, r.place(session, number))
	payload := make([]byte, 0, recordHead+len(body))
	payload = append(payload, byte(r.kind))
	payload = binary.LittleEndian.AppendUint64(payload, uint64(r.at.UnixMilli()))
	return append(payload, body...)
}

// decodeHead reads what stands in clear; the body stays sealed.
func decodeHead(payload []byte) (record, error) {
	if len(payload) < recordHead || payload[0] < byte(recDone) || payload[0] > byte(recSaving) {
		return record{}, fmt.Errorf("%w: it is of no known kind", errDamaged)
	}
	at := time.UnixMilli(int64(binary.LittleEndian.Uint64(payload[1:recordHead])))
	return record{kind: recordKind(payload[0]), at: at, body: payload[recordHead:]}, nil
}

func decodeRecord(payload []byte, box *seal.Box, session string, number uint64) (record, error) {
	r, err := decodeHead(payload)
	if err == nil {
		r.body, err = box.Open(r.body, r.place(session, number))
	}
	return r, err
}

// Draft is what was being typed or shown, and was not made.
type Draft struct {
	// Outcome, Field and Text are of [Writer.Draft]; empty for a preview.
	Outcome, Field, Text string
	// Edit is for [scenarios.Editor.Do]. It is empty where the text is not yet a
	// value of its field, such as half a probability.
	Edit scenarios.Edit
}

type draftText struct {
	Outcome string `json:"outcome"`
	Field   string `json:"field"`
	Text    string `json:"text"`
}

// draft is the present draft of a Writer.
type draft struct {
	preview *scenarios.Edit
	text    draftText
}

func (d *draft) record(at time.Time) (record, error) {
	if d == nil {
		return record{kind: recNoDraft, at: at}, nil
	}
	if d.preview != nil {
		body, err := store.EncodeEdit(*d.preview)
		return record{recPreview, at, body}, err
	}
	body, err := json.Marshal(d.text)
	return record{recText, at, body}, err
}

// draftOf reads a draft; s is the scenario that it would change. It is nil where
// there is none, or it says what s has already.
func draftOf(r record, s *scenarios.Scenario) (*Draft, error) {
	switch r.kind {
	case recPreview:
		edit, err := store.DecodeEdit(r.body)
		if err != nil || scenarios.Follow(s.Copy(), scenarios.Event{Edit: edit}) != nil {
			return nil, err
		}
		return &Draft{Edit: edit}, nil
	case recText:
		var text draftText
		if err := json.Unmarshal(r.body, &text); err != nil {
			return nil, fmt.Errorf("%w: %w", errDamaged, err)
		}
		d := &Draft{Outcome: text.Outcome, Field: text.Field, Text: text.Text}
		var has any
		switch o := s.Outcome(text.Outcome); {
		case text.Outcome == scenarios.ScenarioItself:
			d.Edit, has = scenarios.ChangeScenario(text.Field, text.Field, text.Text), valueOf(scenarios.ScenarioFields, s, text.Field)
		case o != nil:
			d.Edit, has = scenarios.SetField(o, text.Field, text.Field, text.Text), valueOf(scenarios.OutcomeFields, o, text.Field)
		}
		if has == any(text.Text) {
			return nil, nil
		}
		if _, isText := has.(string); !isText || scenarios.Follow(s.Copy(), scenarios.Event{Edit: d.Edit}) != nil {
			d.Edit = scenarios.Edit{}
		}
		return d, nil
	}
	return nil, nil
}

func valueOf[O any](fields []scenarios.Field[O], o *O, name string) any {
	for _, f := range fields {
		if text, isText := f.At(o).(*string); isText && f.Name == name {
			return *text
		}
	}
	return nil
}
